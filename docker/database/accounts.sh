#!/bin/sh
# Run once by the database image, as root, when its data folder is empty. The application's account loses what the image
# gave it; the migrations grant it table by table.
set -eu
mariadb --protocol=socket -uroot -p"$MARIADB_ROOT_PASSWORD" <<SQL
REVOKE ALL PRIVILEGES, GRANT OPTION FROM 'polyclinic'@'%';
CREATE USER 'polyclinic_owner'@'%' IDENTIFIED BY '$POLYCLINIC_DB_OWNER_PASSWORD';
GRANT ALL PRIVILEGES ON polyclinic.* TO 'polyclinic_owner'@'%' WITH GRANT OPTION;
SQL
