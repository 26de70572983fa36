#!/bin/sh
# Starts Payara Micro with both WARs in the foreground. Everything comes from the environment; the image runs this file
# and so do the system tests, without Docker. "start.sh migrate" brings the database to this version and ends;
# "start.sh unpack" does what needs to be done only once, when the image is built.
set -eu

: "${POLYCLINIC_HOME:=/opt/polyclinic}"
: "${POLYCLINIC_ROOT:=/opt/polyclinic/server}"
: "${POLYCLINIC_HOST:=0.0.0.0}"
: "${POLYCLINIC_PORT:=8080}"
: "${POLYCLINIC_HEAP:=512}"
: "${POLYCLINIC_CLUSTER:=}"
: "${POLYCLINIC_CLUSTER_PORT:=6900}"

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
release=$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)

# warnings about what libraries do, which nobody who runs the product can change; and objects with smaller headers
modern=
[ "$release" -lt 24 ] || modern="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
[ "$release" -lt 25 ] || modern="$modern -XX:+UseCompactObjectHeaders"

if [ "${1:-run}" = migrate ]; then
    # shellcheck disable=SC2086  # $modern is several words
    exec "$java" $modern -Xmx128m -Duser.timezone=UTC -cp "$POLYCLINIC_HOME/lib/*" org.polyclinic.launcher.Main migrate
fi

# unpacked once: in the image when it is built
[ -e "$POLYCLINIC_ROOT/launch-micro.jar" ] ||
    "$java" -jar "$POLYCLINIC_HOME/payara-micro.jar" --rootdir "$POLYCLINIC_ROOT" --outputlauncher >/dev/null

listener=configs.config.server-config.network-config.network-listeners.network-listener.http-listener
protocol=configs.config.server-config.network-config.protocols.protocol.http-listener
boot=$POLYCLINIC_ROOT/polyclinic-boot.txt
{
    echo "set $listener.address=$POLYCLINIC_HOST"
    # opened when both WARs are there: before, the server would answer with pages of its own
    echo "set $listener.enabled=false"
    # a body that comes in drops holds a thread between them
    echo "set configs.config.server-config.network-config.transports.transport.tcp.read-timeout-millis=10000"
    # the API answers these itself, with a problem
    echo "set $protocol.http.allow-payload-for-undefined-http-methods=true"
    echo "set $protocol.http.server-header=false"
    # without TLS only upgrades from HTTP/1.1 would use it, and those lose the body of a POST
    echo "set $protocol.http.http2-enabled=false"
} >"$boot"
open=$POLYCLINIC_ROOT/polyclinic-open.txt
echo "set $listener.enabled=true" >"$open"

# One node keeps its sessions in memory; with POLYCLINIC_CLUSTER=host:port,host:port the data grid shares them.
if [ -n "$POLYCLINIC_CLUSTER" ]; then
    grid="--clustermode tcpip:$POLYCLINIC_CLUSTER --startport $POLYCLINIC_CLUSTER_PORT"
else
    grid=--nohazelcast
fi

# everything that could grow is bounded; one pool of native memory per processor would keep what only some threads freed
: "${MALLOC_ARENA_MAX:=2}"
export MALLOC_ARENA_MAX

# A start recorded once makes the next ones shorter (JEP 483); Java itself refuses a cache that does not fit, and goes without.
cache=$POLYCLINIC_ROOT/start.aot

# server <flag of Java> <option of the server>...: the services start in one thread, since the lock of their registry was seen
# to block those of several for ever
server() {
    flag=$1
    shift
    # shellcheck disable=SC2086  # $modern and $grid are several words
    $run "$java" "-Xmx${POLYCLINIC_HEAP}m" -XX:MaxMetaspaceSize=320m -XX:ReservedCodeCacheSize=160m $modern ${flag:+"$flag"} \
        -XX:+ExitOnOutOfMemoryError -Duser.timezone=UTC -Dfile.encoding=UTF-8 \
        -Djava.awt.headless=true -Dproduct.name= -Dorg.glassfish.maxStartupThreads=1 \
        -Dorg.glassfish.grizzly.http.STRICT_HEADER_VALUE_VALIDATION_RFC_9110=false \
        -jar "$POLYCLINIC_ROOT/launch-micro.jar" $grid --port "$POLYCLINIC_PORT" \
        --prebootcommandfile "$boot" "$@" \
        --logproperties "$(dirname "$0")/logging.properties" \
        --deploy "$POLYCLINIC_HOME/web.war:/" --deploy "$POLYCLINIC_HOME/api.war:/api" </dev/null
}

if [ "${1:-run}" = unpack ]; then
    [ "$release" -ge 25 ] || exit 0
    # with keys that nobody knows, and no database: nothing is asked of it
    # shellcheck disable=SC2086  # $modern is several words
    secrets=$("$java" $modern -cp "$POLYCLINIC_HOME/lib/*" org.polyclinic.launcher.Main secrets)
    # shellcheck disable=SC2046  # one setting a word
    export $(printf '%s\n' "$secrets" | grep -v ADMIN_CLIENT)
    export POLYCLINIC_DB_URL=jdbc:mariadb://127.0.0.1:1/none POLYCLINIC_DB_USER=none
    run=
    server "-XX:AOTCacheOutput=$cache" --warmup >"$POLYCLINIC_ROOT/record.log" 2>&1 || rm -f "$cache"
    exit 0
fi

run=exec
[ -e "$cache" ] && flag=-XX:AOTCache=$cache || flag=
server "$flag" --postdeploycommandfile "$open"
