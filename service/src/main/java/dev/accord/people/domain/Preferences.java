package dev.accord.people.domain;

import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The language a person chose for the pages, when it is not the one on record. */
@Service
@Transactional
public class Preferences {

    private final JdbcClient jdbc;

    Preferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Optional<Locale> language(String personId) {
        return jdbc.sql("select language from people.preference where person_id = :id")
                .param("id", personId)
                .query(String.class)
                .optional()
                .map(Locale::forLanguageTag);
    }

    public void chooseLanguage(String personId, Locale language) {
        jdbc.sql("""
                insert into people.preference (person_id, language) values (:id, :language)
                on conflict (person_id) do update set language = excluded.language
                """)
                .param("id", personId)
                .param("language", language.toLanguageTag())
                .update();
    }
}
