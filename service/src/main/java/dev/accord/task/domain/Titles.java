package dev.accord.task.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words of tasks, asked of their module once per language and kept. */
@Component
class Titles {

    private static final int LONGEST = 400;

    private final JdbcClient jdbc;
    private final Subjects subjects;

    Titles(JdbcClient jdbc, Subjects subjects) {
        this.jdbc = jdbc;
        this.subjects = subjects;
    }

    Map<Long, String> of(List<TaskView> tasks, Locale language) {
        if (tasks.isEmpty()) {
            return Map.of();
        }
        Map<Long, String> titles = new HashMap<>();
        jdbc.sql("select job_key, title from task.title where language = ? and job_key = any(?)")
                .params(
                        language.getLanguage(),
                        tasks.stream().map(TaskView::jobKey).toArray(Long[]::new))
                .query(row -> {
                    titles.put(row.getLong("job_key"), row.getString("title"));
                });
        for (TaskView task : tasks) {
            titles.computeIfAbsent(task.jobKey(), key -> keep(task, language));
        }
        return titles;
    }

    private String keep(TaskView task, Locale language) {
        String title = subjects.describe(task, language).title();
        String short_ = title.length() > LONGEST ? title.substring(0, LONGEST) : title;
        jdbc.sql("insert into task.title (job_key, language, title) values (?, ?, ?) on conflict do nothing")
                .params(task.jobKey(), language.getLanguage(), short_)
                .update();
        return short_;
    }
}
