package dev.accord.distribution.web;

import dev.accord.shared.web.SubjectNames;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters by their payee and campaign, campaigns by their name. */
@Component
class LetterNames implements SubjectNames {

    private static final Map<String, String> SQL = Map.of("letter", """
        select cast(l.id as text) as id, l.person_name || ' · ' || c.name as name, '/letters/' || l.id as path
        from distribution.letter l join distribution.campaign c on c.id = l.campaign_id where cast(l.id as text) = any(:ids)\
        """, "campaign", """
        select cast(id as text) as id, name, '/campaigns/' || id as path from distribution.campaign
        where cast(id as text) = any(:ids)\
        """);

    private final JdbcClient jdbc;

    LetterNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean supports(String subjectType) {
        return SQL.containsKey(subjectType);
    }

    @Override
    public Map<String, Named> of(String subjectType, Collection<String> ids, Locale language) {
        return jdbc
                .sql(SQL.getOrDefault(subjectType, ""))
                .param("ids", ids.toArray(String[]::new))
                .query((row, n) ->
                        Map.entry(row.getString("id"), new Named(row.getString("name"), row.getString("path"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
