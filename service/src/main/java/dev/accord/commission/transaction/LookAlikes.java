package dev.accord.commission.transaction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Transactions that say the same as others. Found by sorting once the transactions around the days asked about, so that a million of them take seconds. What was taken back
 * since is left out: it pays nothing any more.
 */
@Repository
@Transactional(readOnly = true)
public class LookAlikes {

    /** Neighbours of more than this many with the same amount are a price list, not a mistake. */
    private static final int SERIES = 6;

    private static final String AROUND = """
        with around as (
            select t.* from commission.transaction t
            where t.booked between :from::date - :days and :to and not t.commission_free
        )
        """;
    private static final String NOT_UNDONE =
            " and not exists (select 1 from commission.transaction r where r.reverses = x.earlier or r.reverses ="
                    + " x.later)";

    private final JdbcClient jdbc;

    LookAlikes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The later of two, and the earlier it looks like. */
    public record Pair(
            String earlier,
            String later,
            @Nullable String customer,
            BigDecimal amount,
            String currency,
            LocalDate earlierOn,
            LocalDate laterOn) {}

    /** Everything is the same but the id. */
    public List<Pair> twins(LocalDate from, LocalDate to) {
        return pairs(
                from,
                to,
                0,
                "booked, invoiced, amount, currency, quantity, cost, product, category, customer, region, payments,"
                        + " participants, reverses, reversal, attributes",
                "true");
    }

    /** The same customer, amount and currency again within so many days, but something else about them differs. */
    public List<Pair> again(LocalDate from, LocalDate to, int days) {
        return pairs(
                from,
                to,
                days,
                "customer, amount, currency",
                "customer is not null and amount <> 0 and reverses is null");
    }

    /** The same amount, participants and day. */
    public List<Pair> sameDay(LocalDate from, LocalDate to) {
        return pairs(from, to, 0, "booked, amount, currency, participants", "amount <> 0 and reverses is null");
    }

    private List<Pair> pairs(LocalDate from, LocalDate to, int days, String same, String where) {
        return jdbc.sql(AROUND + """
            , alike as (
                select id as later, lag(id) over same as earlier, customer, amount, currency, lag(booked) over same as earlier_on, booked as later_on,
                    count(*) over (partition by %1$s) as many
                from around where %2$s window same as (partition by %1$s order by booked, id)
            )
            select * from alike x
            where earlier is not null and later_on >= :from and later_on - earlier_on <= :days and many <= :series\
            """.formatted(same, where) + NOT_UNDONE + " order" + " by later")
                .param("from", from)
                .param("to", to)
                .param("days", days)
                .param("series", SERIES)
                .query(Pair.class)
                .list();
    }

    /** What a check needs of a transaction. */
    public record Brief(
            String id,
            LocalDate booked,
            BigDecimal amount,
            String currency,
            @Nullable String customer) {}

    /** Those of them that are known. */
    public List<Brief> brief(Collection<String> ids) {
        return jdbc.sql("select id, booked, amount, currency, customer from commission.transaction where id = any(?)")
                .param(ids.toArray(String[]::new))
                .query(Brief.class)
                .list();
    }

    /** The currencies of transactions booked from that day on. */
    public List<String> currencies(LocalDate from) {
        return jdbc.sql("select distinct currency from commission.transaction where booked >= ?")
                .param(from)
                .query(String.class)
                .list();
    }
}
