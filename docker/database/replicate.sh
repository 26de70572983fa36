#!/bin/sh
# Makes one MariaDB the semi-synchronous replica of another: copies the data, then follows. From then on the primary answers
# a COMMIT only when the replica has it too, and waits for it however long that takes: it never goes on alone by itself.
# What the replica held before is lost. Works while the primary is in use; also takes a former primary back as replica.
#   PRIMARY=host:port REPLICA=host:port MYSQL_PWD=<password of root on both> POLYCLINIC_REPLICATION_PASSWORD=... replicate.sh
# MARIADB_BIN is the folder of mariadb and mariadb-dump, if they are not on the path.
set -eu
: "${PRIMARY:?host:port}" "${REPLICA:?host:port}" "${MYSQL_PWD:?}" "${POLYCLINIC_REPLICATION_PASSWORD:?}"
: "${POLYCLINIC_DATABASE:=polyclinic}" "${MARIADB_BIN:=}"
export MYSQL_PWD

on() { "${MARIADB_BIN:+$MARIADB_BIN/}mariadb" --no-defaults --host="${1%:*}" --port="${1#*:}" --protocol=tcp --user=root \
    --batch --skip-column-names; }
dump() { "${MARIADB_BIN:+$MARIADB_BIN/}mariadb-dump" --no-defaults --host="${PRIMARY%:*}" --port="${PRIMARY#*:}" \
    --protocol=tcp --user=root "$@"; }

on "$PRIMARY" <<SQL
SET GLOBAL rpl_semi_sync_master_enabled = 0;
CREATE OR REPLACE USER 'replication'@'%' IDENTIFIED BY '$POLYCLINIC_REPLICATION_PASSWORD';
GRANT REPLICATION SLAVE ON *.* TO 'replication'@'%';
SQL

on "$REPLICA" <<SQL
STOP SLAVE;
RESET SLAVE ALL;
SET GLOBAL read_only = 1;
SET SESSION sql_log_bin = 0;
DROP DATABASE IF EXISTS \`$POLYCLINIC_DATABASE\`;
SQL
{
    echo 'SET SESSION sql_log_bin = 0;'
    dump --single-transaction --master-data=1 --gtid --databases "$POLYCLINIC_DATABASE" |
        sed 's/^SET GLOBAL gtid_slave_pos/RESET MASTER;\n&/'
    # the rights of the application name its tables, so they come after these
    dump --system=users --insert-ignore | grep -E "^(CREATE USER|GRANT) .*\`(polyclinic|polyclinic_owner|replication)\`@"
    cat <<SQL
SET GLOBAL rpl_semi_sync_master_enabled = 0;
SET GLOBAL rpl_semi_sync_slave_enabled = 1;
CHANGE MASTER TO MASTER_HOST = '${PRIMARY%:*}', MASTER_PORT = ${PRIMARY#*:}, MASTER_USER = 'replication',
    MASTER_PASSWORD = '$POLYCLINIC_REPLICATION_PASSWORD', MASTER_USE_GTID = slave_pos, MASTER_CONNECT_RETRY = 1;
START SLAVE;
SQL
} | on "$REPLICA"
# a dump that broke off ends the stream before this
[ -n "$(echo 'SHOW SLAVE STATUS' | on "$REPLICA")" ] || { echo "the copy to $REPLICA broke off" >&2; exit 1; }

on "$PRIMARY" <<SQL
SET GLOBAL rpl_semi_sync_master_wait_point = AFTER_SYNC;
SET GLOBAL rpl_semi_sync_master_wait_no_slave = 1;
SET GLOBAL rpl_semi_sync_master_timeout = 31536000000;
SET GLOBAL rpl_semi_sync_master_enabled = 1;
SQL

tries=0
until [ "$(echo "SHOW STATUS LIKE 'Rpl_semi_sync_master_clients'" | on "$PRIMARY" | cut -f 2)" -ge 1 ]; do
    tries=$((tries + 1))
    [ "$tries" -lt 120 ] || { echo "$REPLICA does not follow $PRIMARY: see SHOW SLAVE STATUS there" >&2; exit 1; }
    sleep 1
done
echo "$REPLICA follows $PRIMARY, which waits for it at every COMMIT"
