#!/bin/sh
# Wakes a database whose disk was full, after there is room again. MariaDB 11.4 waits for room in the commit that met the full
# disk, with every later commit behind it, and was seen not to look again by itself; ending that connection ends the wait.
#   SERVER=host:port MYSQL_PWD=<password of root> resume.sh
set -eu
: "${SERVER:?host:port}" "${MYSQL_PWD:?}" "${MARIADB_BIN:=}"
export MYSQL_PWD

ask() { "${MARIADB_BIN:+$MARIADB_BIN/}mariadb" --no-defaults --host="${SERVER%:*}" --port="${SERVER#*:}" \
    --protocol=tcp --user=root --connect-timeout=5 --batch --skip-column-names --execute "$1"; }

while waiting=$(ask "SELECT id FROM information_schema.processlist WHERE state = 'Waiting for someone to free space' LIMIT 1") &&
        [ -n "$waiting" ]; do
    echo "connection $waiting waits for room"
    ask "KILL $waiting"
    sleep 1
done
echo "$SERVER waits for nothing"
