package dev.accord;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One schema, one folder ({@code db/<module>}) and one history table per module, so that a module's tables change with its code only. */
@Configuration(proxyBeanMethods = false)
class Migrations {

    /** In the order in which modules may refer to one another. */
    private static final List<String> MODULES = List.of(
            "audit",
            "people",
            "document",
            "workflow",
            "mail",
            "task",
            "approval",
            "plan",
            "signature",
            "distribution",
            "commission",
            "statement");

    @Bean
    FlywayMigrationStrategy perModule() {
        return configured ->
                MODULES.forEach(module -> migrate(configured.getConfiguration().getDataSource(), module));
    }

    private static void migrate(DataSource dataSource, String module) {
        Flyway.configure()
                .dataSource(dataSource)
                .schemas(module)
                .locations("classpath:db/" + module)
                .failOnMissingLocations(false)
                .load()
                .migrate();
    }
}
