package dev.accord.commission.web;

import dev.accord.commission.calendar.Calendars;
import dev.accord.commission.run.RunReads;
import dev.accord.commission.run.RunView;
import dev.accord.people.CurrentUser;
import dev.accord.shared.Refusal;
import java.util.Collection;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands above every page of a run. */
@Component
class RunHead {

    private final RunFinder finder;
    private final RunReads reads;
    private final Calendars calendars;
    private final PayeeNames names;

    RunHead(RunFinder finder, RunReads reads, Calendars calendars, PayeeNames names) {
        this.finder = finder;
        this.reads = reads;
        this.calendars = calendars;
        this.names = names;
    }

    RunView show(CurrentUser user, String id, Model model) {
        RunView run = finder.find(user, id);
        model.addAttribute("run", run);
        model.addAttribute("period", calendars.period(run.period()).orElseThrow(Refusal::notFound));
        model.addAttribute("totals", reads.totals(run.id()));
        model.addAttribute("uncredited", reads.countUncredited(run.id()));
        return run;
    }

    void names(Collection<String> ids, Model model) {
        model.addAttribute(
                "names",
                names.of(ids.stream().filter(Objects::nonNull).distinct().toList()));
    }
}
