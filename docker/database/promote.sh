#!/bin/sh
# Makes a replica the primary. It applies all it has received first, so nothing that was acknowledged is lost. The nodes
# follow by themselves when POLYCLINIC_DB_URL names both servers.
#   REPLICA=host:port MYSQL_PWD=<password of root> [OLD=host:port] promote.sh
# OLD, the primary until now, is made read-only first if it still answers. If it does not answer, make sure that it cannot
# come back writable: its configuration must say read-only=1, as that of every server here does.
# The new primary is alone then and waits for nobody: attach a replica with replicate.sh.
set -eu
: "${REPLICA:?host:port}" "${MYSQL_PWD:?}" "${OLD:=}" "${MARIADB_BIN:=}"
export MYSQL_PWD

on() { at=$1; shift; "${MARIADB_BIN:+$MARIADB_BIN/}mariadb" --no-defaults --host="${at%:*}" --port="${at#*:}" \
    --protocol=tcp --user=root --connect-timeout=5 --batch "$@"; }
ask() { on "$REPLICA" --skip-column-names --execute "$1"; }

if [ -n "$OLD" ]; then
    on "$OLD" --execute "SET GLOBAL read_only = 1; KILL HARD USER polyclinic" 2>/dev/null ||
        echo "$OLD does not answer; it must not come back writable" >&2
fi

if [ -n "$(ask 'SHOW SLAVE STATUS')" ]; then
    ask 'STOP SLAVE IO_THREAD'
    received=$(on "$REPLICA" --execute 'SHOW SLAVE STATUS\G' | sed -n 's/^ *Gtid_IO_Pos: *//p')
    echo "applying what was received, up to $received"
    [ "$(ask "SELECT MASTER_GTID_WAIT('$received', 600)")" = 0 ] ||
        { echo "$REPLICA cannot apply all it received: see SHOW SLAVE STATUS" >&2; exit 1; }
    ask 'STOP SLAVE; RESET SLAVE ALL'
fi
ask 'SET GLOBAL rpl_semi_sync_slave_enabled = 0; SET GLOBAL rpl_semi_sync_master_enabled = 0; SET GLOBAL read_only = 0'
echo "$REPLICA is the primary and accepts writes"
