package dev.accord.task.web;

import dev.accord.shared.Actor;
import dev.accord.task.domain.History;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Sentences of the task pages that a template cannot build itself. */
@Component("taskWords")
class TaskWords {

    private final MessageSource messages;

    TaskWords(MessageSource messages) {
        this.messages = messages;
    }

    public String groups(List<String> groups) {
        return groups.stream()
                .map(group -> messages.getMessage("group." + group, null, group, LocaleContextHolder.getLocale()))
                .collect(Collectors.joining(", "));
    }

    public String entry(History.Entry entry, Map<String, String> names) {
        String actor = name(entry.actor(), names);
        String who = entry.onBehalfOf() == null
                ? actor
                : text("task.history.on-behalf", actor, name(entry.onBehalfOf(), names));
        return text("task.history." + entry.what().name().toLowerCase(Locale.ROOT), who, name(entry.other(), names));
    }

    private String name(@Nullable String person, Map<String, String> names) {
        if (person == null) {
            return "";
        }
        return person.equals(Actor.SYSTEM.personId()) ? text("task.system") : names.getOrDefault(person, person);
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
