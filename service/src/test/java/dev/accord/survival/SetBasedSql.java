package dev.accord.survival;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The arithmetic of {@link LargeMonth}'s plans as one set-based script: the peer of a run, on PostgreSQL and on DuckDB. */
record SetBasedSql(Connection connection) {

    /** From the file the product imported. */
    void load(LargeMonth month, Path transactions) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set threads = " + Runtime.getRuntime().availableProcessors());
            payees(month, statement);
            statement.execute("create table bench_deal as select id, booked, cast(amount as decimal(18,2)) as amount,"
                    + " product, participants as seller from read_csv('" + transactions + "', header = true)");
        }
    }

    /** From the rows the product has. */
    void loadFromProduct(LargeMonth month) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            payees(month, statement);
            statement.execute("create table bench_deal as select id, booked, amount, product, split_part(participants,"
                    + " '=', 1) as seller from commission.transaction where id like 'D1%'");
            statement.execute("analyze bench_deal");
            statement.execute("analyze bench_payee");
        }
    }

    private void payees(LargeMonth month, Statement statement) throws SQLException {
        statement.execute("create table bench_payee (id varchar, manager varchar, quota decimal(18,2), target"
                + " decimal(18,2), spiff decimal(18,2))");
        try (PreparedStatement insert = connection.prepareStatement("insert into bench_payee values (?, ?, ?, ?, ?)")) {
            for (LargeMonth.Payee payee : month.all()) {
                insert.setString(1, payee.id());
                insert.setString(2, payee.manager());
                insert.setBigDecimal(3, payee.quota());
                insert.setBigDecimal(4, payee.target());
                insert.setBigDecimal(5, payee.spiff());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    void run() throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            for (String one : script().split(";")) {
                if (!one.isBlank()) {
                    statement.execute(one);
                }
            }
        }
    }

    void forget() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : new String[] {"credit", "new", "add", "push", "paid"}) {
                statement.execute("drop table if exists bench_" + table);
            }
        }
    }

    BigDecimal paid() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet sum = statement.executeQuery("select sum(paid) from bench_paid")) {
            sum.next();
            return sum.getBigDecimal(1);
        }
    }

    private static String script() throws IOException {
        try (InputStream in = SetBasedSql.class.getResourceAsStream("/bench/run.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
        }
    }
}
