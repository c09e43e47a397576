package dev.accord.task.web;

import dev.accord.task.domain.TaskFilter;
import dev.accord.task.domain.TaskFilter.Scope;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a task list as they stand in the address. Values nobody offers are ignored rather than refused: an old link still opens.
 *
 * @param scope {@code todo}, {@code mine}, {@code groups}, {@code substitute}, {@code waiting}, {@code team} or {@code all}
 * @param due {@code late}, {@code today} or {@code week}
 * @param priority the least, 0 to 100
 * @param q part of the title or a number
 */
record FilterParameters(
        @Nullable String scope,
        @Nullable String process,
        @Nullable String due,
        @Nullable String priority,
        @Nullable String q,
        @Nullable String subject,
        @Nullable String sort) {

    private static final Set<String> DUES = Set.of("late", "today", "week");
    private static final int LONGEST = 100;

    TaskFilter toFilter(Scope usual) {
        return new TaskFilter(
                scopeOr(usual),
                filled(process).orElse(null),
                filled(due).filter(DUES::contains).orElse(null),
                filled(priority)
                        .filter(text -> text.matches("\\d{1,3}"))
                        .map(Integer::valueOf)
                        .orElse(null),
                filled(q)
                        .map(text -> text.substring(0, Math.min(LONGEST, text.length())))
                        .orElse(null),
                filled(subject).orElse(null),
                filled(sort).orElse("due"));
    }

    Scope scopeOr(Scope usual) {
        return filled(scope)
                .flatMap(word -> java.util.Arrays.stream(Scope.values())
                        .filter(known -> known.name().equals(word.toUpperCase(Locale.ROOT)))
                        .findFirst())
                .orElse(usual);
    }

    private static Optional<String> filled(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(word -> !word.isEmpty());
    }
}
