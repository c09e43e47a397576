package dev.accord.audit.web;

import dev.accord.audit.AuditTrail.Entry;
import dev.accord.shared.web.SubjectNames;
import dev.accord.shared.web.SubjectNames.Named;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names for what a page of the log mentions, asked for once per type: the log itself keeps ids, because names change. */
@Component
class AuditNames {

    /** Facts whose value is a person. */
    private static final Set<String> PERSON_FACTS =
            Set.of("person", "to", "manager", "substitute", "assignee", "by", "approver");

    private final List<SubjectNames> sources;

    AuditNames(List<SubjectNames> sources) {
        this.sources = sources;
    }

    Names of(Collection<AuditPages.Line> lines, Locale language) {
        Map<String, Set<String>> wanted = new HashMap<>();
        for (AuditPages.Line line : lines) {
            Entry entry = line.entry();
            wanted.computeIfAbsent(entry.subjectType(), type -> new HashSet<>()).add(entry.subjectId());
            Set<String> persons = wanted.computeIfAbsent("person", type -> new HashSet<>());
            persons.add(entry.actor());
            if (entry.onBehalfOf() != null) {
                persons.add(entry.onBehalfOf());
            }
            line.facts().forEach((key, value) -> {
                if (PERSON_FACTS.contains(key) && value instanceof String id) {
                    persons.add(id);
                }
            });
        }
        return new Names(wanted.entrySet().stream()
                .flatMap(type -> named(type.getKey(), type.getValue(), language))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private Stream<Map.Entry<String, Named>> named(String type, Set<String> ids, Locale language) {
        return sources.stream().filter(source -> source.supports(type)).findFirst().stream()
                .flatMap(source -> source.of(type, ids, language).entrySet().stream())
                .map(found -> Map.entry(type + ":" + found.getKey(), found.getValue()));
    }

    /** For the template. */
    record Names(Map<String, Named> bySubject) {

        public @Nullable Named of(String type, String id) {
            return bySubject.get(type + ":" + id);
        }

        public @Nullable Named person(@Nullable String id) {
            return id == null ? null : of("person", id);
        }

        public @Nullable Named fact(String key, @Nullable Object value) {
            return PERSON_FACTS.contains(key) && value instanceof String id ? person(id) : null;
        }
    }
}
