package dev.accord.commission.web;

import dev.accord.commission.calc.Deal;
import dev.accord.commission.calendar.Calendars;
import dev.accord.commission.calendar.PeriodView;
import dev.accord.commission.estimate.PlanTestDesk;
import dev.accord.commission.estimate.PlanTests.Question;
import dev.accord.commission.transaction.SampleDeals;
import dev.accord.people.CurrentUser;
import dev.accord.plan.Assignment;
import dev.accord.plan.Assignments;
import dev.accord.plan.PlanView;
import dev.accord.plan.Plans;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Asking for a plan test: which two versions, up to which period, on which deals. */
@Controller
@RequestMapping("/plan-tests")
class PlanTestPages {

    private static final int YEAR = 12;

    private final PlanTestDesk desk;
    private final SampleDeals samples;
    private final Plans plans;
    private final Assignments assignments;
    private final Calendars calendars;
    private final PayeeNames names;
    private final FactAccess access;

    PlanTestPages(
            PlanTestDesk desk,
            SampleDeals samples,
            Plans plans,
            Assignments assignments,
            Calendars calendars,
            PayeeNames names,
            FactAccess access) {
        this.desk = desk;
        this.samples = samples;
        this.plans = plans;
        this.assignments = assignments;
        this.calendars = calendars;
        this.names = names;
        this.access = access;
    }

    /**
     * What was chosen.
     *
     * @param deals {@code period}, {@code last-year} or {@code sample}
     */
    record Chosen(
            @Nullable String plan,
            @Nullable Integer before,
            @Nullable Integer after,
            @Nullable String through,
            @Nullable String deals) {}

    @GetMapping
    String form(CurrentUser user, Chosen chosen, Model model) {
        access.requireReader(user);
        List<String> codes = assignments.all().stream()
                .map(Assignment::planCode)
                .distinct()
                .sorted()
                .toList();
        Optional<PlanView> plan = Optional.ofNullable(chosen.plan())
                .or(() -> codes.stream().findFirst())
                .flatMap(plans::findPlan);
        List<PlanTestDesk.View> tests = desk.newest();
        model.addAttribute("chosen", chosen);
        model.addAttribute("codes", codes);
        model.addAttribute("plan", plan.orElse(null));
        model.addAttribute("before", before(chosen, plan));
        model.addAttribute(
                "after",
                chosen.after() != null
                        ? chosen.after()
                        : plan.map(view -> view.newest().number()).orElse(0));
        model.addAttribute("periods", periods(plan));
        model.addAttribute("tests", tests);
        model.addAttribute(
                "names",
                names.of(tests.stream()
                        .map(PlanTestDesk.View::askedBy)
                        .distinct()
                        .toList()));
        model.addAttribute("language", user.language());
        return "commission/plan-tests";
    }

    /** The version in force, else the one before the newest. */
    private static int before(Chosen chosen, Optional<PlanView> plan) {
        if (chosen.before() != null) {
            return chosen.before();
        }
        return plan.map(view -> view.approved()
                        .filter(version -> version != view.newest())
                        .orElse(view.versions().get(Math.min(1, view.versions().size() - 1)))
                        .number())
                .orElse(0);
    }

    private List<PeriodView> periods(Optional<PlanView> plan) {
        return calendars.periods().stream()
                .filter(period -> plan.map(PlanView::newest)
                        .filter(version -> !period.to().isBefore(version.periodFrom())
                                && !period.from().isAfter(version.periodTo()))
                        .isPresent())
                .toList();
    }

    @PostMapping
    String ask(
            CurrentUser user,
            Chosen chosen,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        access.requireReader(user);
        try {
            boolean sample = "sample".equals(chosen.deals());
            List<Deal> deals = sample ? sample(file) : null;
            Question question = new Question(
                    required("plan", chosen.plan()),
                    chosen.before() == null ? 0 : chosen.before(),
                    chosen.after() == null ? 0 : chosen.after(),
                    required("through", chosen.through()),
                    "last-year".equals(chosen.deals()) ? YEAR : 0,
                    deals);
            if (calendars.period(question.through()).isEmpty()) {
                throw Refusal.invalid(Issue.at("through", "commission.plan-test.period"));
            }
            String name = sample && file != null ? Uploads.clean(String.valueOf(file.getOriginalFilename())) : null;
            return "redirect:/plan-tests/"
                    + desk.start(question, name, user.id()).id();
        } catch (Refusal refused) {
            if (refused.kind() == Refusal.Kind.NOT_FOUND) {
                throw refused;
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refused", refused.issues());
            return form(user, chosen, model);
        }
    }

    private List<Deal> sample(@Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            throw Refusal.invalid(Issue.at("file", "commission.no-file"));
        }
        return samples.read(file.getBytes());
    }

    private static String required(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw Refusal.invalid(Issue.at(field, "commission.plan-test.choose"));
        }
        return text;
    }
}
