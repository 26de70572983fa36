#!/bin/sh
# Starts Payara Server with polyclinic.ear in the foreground. Everything comes from the environment; the image runs this
# file and so do the system tests, without Docker.
set -eu

: "${PAYARA_HOME:=/opt/payara}"
: "${POLYCLINIC_EAR:=/opt/polyclinic/polyclinic.ear}"
: "${POLYCLINIC_HOST:=0.0.0.0}"
: "${POLYCLINIC_PORT:=8080}"
: "${POLYCLINIC_ADMIN_PORT:=4848}"
: "${POLYCLINIC_HEAP:=1024}"
: "${POLYCLINIC_CLUSTER:=}"
: "${POLYCLINIC_CLUSTER_PORT:=4900}"

domain=$PAYARA_HOME/glassfish/domains/domain1
config=$domain/config
[ -e "$config/domain.xml.shipped" ] || cp "$config/domain.xml" "$config/domain.xml.shipped"

# One node keeps its sessions in memory; with POLYCLINIC_CLUSTER=host:port,host:port the data grid shares them.
if [ -n "$POLYCLINIC_CLUSTER" ]; then
    grid="discovery-mode=\"tcpip\" tcpip-members=\"$POLYCLINIC_CLUSTER\""
    enabled=true
else
    grid=
    enabled=false
fi

# HTTP/2 is off: without TLS only upgrades from HTTP/1.1 would use it, and those lose the body of a POST.
# The message service is written down, though unused: made on demand while the EAR is deployed it locks up the server.
# Its services start in one thread: the lock of their registry was seen to block those of several for ever.
# Only the first of each is the running server's; what follows belongs to the template of other configurations.
sed -e "s|port=\"8080\" protocol=\"http-listener-1\"|port=\"$POLYCLINIC_PORT\" enabled=\"false\" address=\"$POLYCLINIC_HOST\" protocol=\"http-listener-1\"|" \
    -e 's|port="8181" protocol="http-listener-2"|port="8181" enabled="false" protocol="http-listener-2"|' \
    -e "s|port=\"4848\" protocol=\"admin-listener\"|port=\"$POLYCLINIC_ADMIN_PORT\" address=\"127.0.0.1\" protocol=\"admin-listener\"|" \
    -e 's|<iiop-listener \(.*\)port="\(3[0-9]*\)"|<iiop-listener enabled="false" \1port="\2"|' \
    -e 's|address="0.0.0.0" port="8686"|address="127.0.0.1" enabled="false" port="8686"|' \
    -e 's|<http default-virtual-server="server"|<http http2-enabled="false" allow-payload-for-undefined-http-methods="true" server-header="false" default-virtual-server="server"|' \
    -e "s|<jvm-options>-Xmx512m</jvm-options>|<jvm-options>-Xmx${POLYCLINIC_HEAP}m</jvm-options><jvm-options>-Duser.timezone=UTC</jvm-options><jvm-options>-Dfile.encoding=UTF-8</jvm-options><jvm-options>-XX:+ExitOnOutOfMemoryError</jvm-options><jvm-options>-Dproduct.name=</jvm-options><jvm-options>-Dorg.glassfish.grizzly.http.STRICT_HEADER_VALUE_VALIDATION_RFC_9110=false</jvm-options><jvm-options>-Dorg.glassfish.maxStartupThreads=1</jvm-options><jvm-options>[25\|]-XX:+UseCompactObjectHeaders</jvm-options>|" \
    -e '/<jvm-options>-XX:NewRatio=2</d' \
    -e "s|<hazelcast-runtime-configuration start-port=\"5900\" das-port=\"4900\"|<hazelcast-runtime-configuration $grid start-port=\"$POLYCLINIC_CLUSTER_PORT\" das-port=\"$POLYCLINIC_CLUSTER_PORT\"|" \
    -e "s|<hazelcast-config-specific-configuration></|<hazelcast-config-specific-configuration enabled=\"$enabled\"></|" \
    -e 's|<connector-service shutdown-timeout-in-seconds="30"></connector-service>|&<jms-service type="EMBEDDED" default-jms-host="default_JMS_host" addresslist-behavior="priority"><jms-host name="default_JMS_host" host="localhost" port="7676" admin-user-name="admin" admin-password="admin" lazy-init="true"/></jms-service>|' \
    "$config/domain.xml.shipped" >"$config/domain.xml"

# as docker/micro/logging.properties: expired certificates of the Java trust store, and what is said many times over when the
# database is away, would fill the log
grep -q '^# Polyclinic$' "$config/logging.properties" || cat >>"$config/logging.properties" <<'LEVELS'
# Polyclinic
javax.enterprise.system.security.ssl.level=SEVERE
javax.enterprise.resource.resourceadapter.level=OFF
jakarta.enterprise.ejb.container.level=SEVERE
javax.enterprise.resource.jta.level=SEVERE
org.eclipse.persistence.session.level=SEVERE
org.glassfish.jersey.internal.Errors.level=SEVERE
jakarta.enterprise.resource.webcontainer.faces.renderkit.level=WARNING
org.glassfish.grizzly.http.server.Request.level=SEVERE
LEVELS

boot=$config/polyclinic-boot.txt
{
    echo "deploy --name=polyclinic --force=true --availabilityenabled=$enabled $POLYCLINIC_EAR"
    # closed until then, lest the server answer with pages of its own
    echo "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener-1.enabled=true"
} >"$boot"

# asadmin takes the Java of the path otherwise, and its choice is the server's
[ -z "${JAVA_HOME:-}" ] || export AS_JAVA="$JAVA_HOME"

# asadmin only tells the command, so that the server itself is the process that gets the stop signal
command=$("$PAYARA_HOME/bin/asadmin" start-domain --dry-run --verbose --postbootcommandfile "$boot" domain1 |
    sed -n -e '2,/^$/p')
# shellcheck disable=SC2086  # one argument a line, none holds a space
exec $command </dev/null
