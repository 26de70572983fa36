#!/bin/sh
# Starts Payara Micro with both WARs in the foreground. Everything comes from the environment; the image runs this file
# and so do the system tests, without Docker. "start.sh migrate" brings the database to this version and ends.
set -eu

: "${POLYCLINIC_HOME:=/opt/polyclinic}"
: "${POLYCLINIC_ROOT:=/opt/polyclinic/server}"
: "${POLYCLINIC_HOST:=0.0.0.0}"
: "${POLYCLINIC_PORT:=8080}"
: "${POLYCLINIC_HEAP:=512}"
: "${POLYCLINIC_CLUSTER:=}"
: "${POLYCLINIC_CLUSTER_PORT:=6900}"

java=${JAVA_HOME:+$JAVA_HOME/bin/}java

if [ "${1:-run}" = migrate ]; then
    exec "$java" -Xmx128m -Duser.timezone=UTC -cp "$POLYCLINIC_HOME/lib/*" org.polyclinic.launcher.Main migrate
fi

# unpacked once: in the image when it is built
[ -e "$POLYCLINIC_ROOT/launch-micro.jar" ] ||
    "$java" -jar "$POLYCLINIC_HOME/payara-micro.jar" --rootdir "$POLYCLINIC_ROOT" --outputlauncher >/dev/null
[ "${1:-run}" = unpack ] && exit 0

listener=configs.config.server-config.network-config.network-listeners.network-listener.http-listener
protocol=configs.config.server-config.network-config.protocols.protocol.http-listener
boot=$POLYCLINIC_ROOT/polyclinic-boot.txt
{
    echo "set $listener.address=$POLYCLINIC_HOST"
    # opened when both WARs are there: before, the server would answer with pages of its own
    echo "set $listener.enabled=false"
    # the API answers these itself, with a problem
    echo "set $protocol.http.allow-payload-for-undefined-http-methods=true"
    echo "set $protocol.http.server-header=false"
    echo "set $protocol.http.xpowered-by=false"
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

# shellcheck disable=SC2086  # $grid is several words
exec "$java" "-Xmx${POLYCLINIC_HEAP}m" -XX:MaxMetaspaceSize=320m -XX:ReservedCodeCacheSize=160m \
    -XX:+ExitOnOutOfMemoryError -Duser.timezone=UTC -Dfile.encoding=UTF-8 \
    -Djava.awt.headless=true -Dproduct.name= \
    -Dorg.glassfish.grizzly.http.STRICT_HEADER_VALUE_VALIDATION_RFC_9110=false \
    -jar "$POLYCLINIC_ROOT/launch-micro.jar" $grid --port "$POLYCLINIC_PORT" \
    --prebootcommandfile "$boot" --postdeploycommandfile "$open" \
    --logproperties "$(dirname "$0")/logging.properties" \
    --deploy "$POLYCLINIC_HOME/web.war:/" --deploy "$POLYCLINIC_HOME/api.war:/api" </dev/null
