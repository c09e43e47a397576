package dev.accord;

import dev.accord.people.People;
import dev.accord.people.Person;
import dev.accord.people.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The last line of the start: where the pages are and who can sign in to look around. */
@Component
class ReadyLine {

    private static final List<Role> SHOWN =
            List.of(Role.COMP, Role.FINANCE, Role.LEGAL, Role.MANAGER, Role.REP, Role.ADMIN, Role.AUDITOR);

    private final DemoSettings settings;
    private final People people;
    private final Clock clock;

    ReadyLine(DemoSettings settings, People people, Clock clock) {
        this.settings = settings;
        this.people = people;
        this.clock = clock;
    }

    @EventListener
    @SuppressWarnings("SystemOut")
    void ready(ApplicationReadyEvent event) {
        if (!(event.getApplicationContext() instanceof WebServerApplicationContext web) || web.getWebServer() == null) {
            return;
        }
        String line = "  accord │ Ready: http://localhost:" + web.getWebServer().getPort();
        System.out.println(settings.isLoaded() ? line + "  Sign in as " + signIns() : line);
    }

    private String signIns() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<String> taken = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Role role : SHOWN) {
            people.holdersOf(role, today).stream()
                    .map(Person::id)
                    .sorted()
                    .filter(id -> !taken.contains(id))
                    .findFirst()
                    .ifPresent(id -> {
                        taken.add(id);
                        names.add(id + " (" + role.key() + ")");
                    });
        }
        return names.stream().collect(Collectors.joining(", ")) + " with the password " + settings.password();
    }
}
