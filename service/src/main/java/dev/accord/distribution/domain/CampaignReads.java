package dev.accord.distribution.domain;

import dev.accord.distribution.CampaignId;
import dev.accord.distribution.CampaignState;
import dev.accord.distribution.CampaignView;
import dev.accord.distribution.LetterState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Campaigns with their progress. */
@Repository
@Transactional(readOnly = true)
public class CampaignReads {

    private final JdbcClient jdbc;
    private final CampaignRows rows;

    CampaignReads(JdbcClient jdbc, CampaignRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    public Optional<CampaignView> find(CampaignId id) {
        return rows.findById(id.value())
                .map(campaign -> campaign.view(counts(List.of(id)).getOrDefault(id, Map.of())));
    }

    public List<CampaignView> list(@Nullable CampaignState state, @Nullable String text, int page, int size) {
        List<CampaignId> ids = jdbc.sql("select id from distribution.campaign" + WHERE
                        + " order by created_at desc, id limit :size offset :offset")
                .param("state", state == null ? null : state.key(), java.sql.Types.VARCHAR)
                .param("text", like(text), java.sql.Types.VARCHAR)
                .param("size", size)
                .param("offset", (long) page * size)
                .query((row, n) -> new CampaignId(row.getObject(1, UUID.class)))
                .list();
        Map<CampaignId, Map<LetterState, Integer>> counts = counts(ids);
        return ids.stream()
                .flatMap(id -> rows.findById(id.value()).stream())
                .map(campaign -> campaign.view(counts.getOrDefault(campaign.id(), Map.of())))
                .toList();
    }

    public long count(@Nullable CampaignState state, @Nullable String text) {
        return jdbc.sql("select count(*) from distribution.campaign" + WHERE)
                .param("state", state == null ? null : state.key(), java.sql.Types.VARCHAR)
                .param("text", like(text), java.sql.Types.VARCHAR)
                .query(Long.class)
                .single();
    }

    private static final String WHERE = " where (cast(:state as text) is null or state = :state)"
            + " and (cast(:text as text) is null or name ilike :text or plan_code ilike :text)";

    private static @Nullable String like(@Nullable String text) {
        return text == null || text.isBlank() ? null : "%" + text.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private Map<CampaignId, Map<LetterState, Integer>> counts(List<CampaignId> ids) {
        Map<CampaignId, Map<LetterState, Integer>> counts = new LinkedHashMap<>();
        jdbc.sql("select campaign_id, state, count(*) as letters from distribution.letter where campaign_id ="
                        + " any(:ids) group by 1, 2")
                .param("ids", ids.stream().map(CampaignId::value).toArray(UUID[]::new))
                .query((row, n) -> counts.computeIfAbsent(
                                new CampaignId(row.getObject(1, UUID.class)), id -> new EnumMap<>(LetterState.class))
                        .put(LetterState.of(row.getString(2)), row.getInt(3)))
                .list();
        return counts;
    }

    /** Acceptances by day, in the order of days; deemed ones count on the day they did. */
    public List<DayCount> acceptances(CampaignId id, String zone) {
        return jdbc.sql("""
            select cast(decided_at at time zone :zone as date) as day, count(*) as letters from distribution.letter
            where campaign_id = :id and decided_at is not null and state in ('accepted', 'archived', 'deemed-accepted')
            group by 1 order by 1\
            """)
                .param("zone", zone)
                .param("id", id.value())
                .query((row, n) -> new DayCount(row.getObject("day", LocalDate.class), row.getInt("letters")))
                .list();
    }

    /** The last due moment of its letters, once some are sent. */
    public Optional<Instant> lastDue(CampaignId id) {
        return jdbc.sql("select max(due_at) as due from distribution.letter where campaign_id = :id")
                .param("id", id.value())
                .query((row, n) -> Optional.ofNullable(LetterReads.instant(row, "due")))
                .single();
    }

    public record DayCount(LocalDate day, int letters) {}
}
