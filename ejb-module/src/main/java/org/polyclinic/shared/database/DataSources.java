package org.polyclinic.shared.database;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import java.sql.Connection;

/** The one pool. Plain transactions, READ COMMITTED, values from the environment. */
@DataSourceDefinition(
        name = "java:app/jdbc/polyclinic",
        className = "org.polyclinic.shared.database.PolyclinicDataSource",
        url = "${MPCONFIG=polyclinic.db.url}",
        user = "${MPCONFIG=polyclinic.db.user}",
        password = "${MPCONFIG=polyclinic.db.password}",
        isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
        minPoolSize = 2,
        initialPoolSize = 2,
        maxPoolSize = 40,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.MySQLConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=5",
            "fish.payara.fail-all-connections=false",
            "fish.payara.max-wait-time-in-millis=5000"
        })
@Singleton
public class DataSources {}
