package org.polyclinic.launcher;

/**
 * How to reach the database.
 *
 * @param url JDBC address, as in POLYCLINIC_DB_URL
 * @param owner may create and change tables; used for migrations alone
 * @param application what the running product uses; no DDL
 */
public record DatabaseAddress(String url, Account owner, Account application) {

    /** A database account. */
    public record Account(String name, String password) {
        @Override
        public String toString() {
            return name;
        }
    }
}
