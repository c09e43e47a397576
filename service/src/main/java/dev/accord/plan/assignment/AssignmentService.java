package dev.accord.plan.assignment;

import dev.accord.audit.AuditLog;
import dev.accord.plan.Assignment;
import dev.accord.plan.Assignments;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import dev.accord.shared.SubjectRef;
import dev.accord.shared.csv.CsvIssues;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class AssignmentService implements Assignments {

    private final AssignmentStore store;
    private final LineRules rules;
    private final AuditLog audit;
    private final Clock clock;

    AssignmentService(AssignmentStore store, @Lazy LineRules rules, AuditLog audit, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Assignment> find(String planCode, String personId, LocalDate asOf) {
        return store.ofPerson(personId, asOf).stream()
                .filter(one -> one.planCode().equals(planCode))
                .findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Boolean> taken(Collection<String> planCodes, String personId, LocalDate asOf) {
        return store.taken(planCodes, personId, asOf);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Assignment> ofPlan(String planCode, LocalDate asOf) {
        return store.ofPlan(planCode, asOf);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Assignment> ofPerson(String personId, LocalDate asOf) {
        return store.ofPerson(personId, asOf);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Assignment> all() {
        return store.all();
    }

    @Override
    public Imported importCsv(byte[] file, boolean dryRun) {
        CsvIssues issues = new CsvIssues();
        List<Wanted> wanted = rules.check(LineReader.read(file, issues), issues);
        new TreeSet<>(wanted.stream().map(Wanted::planId).toList()).forEach(store::lock);
        Map<String, List<Assignment>> stored = stored(wanted);
        Overlaps.check(wanted, stored, issues);
        issues.orRefuse();
        int created = 0;
        int changed = 0;
        for (Wanted one : wanted) {
            Optional<Assignment> former = Objects.requireNonNull(stored.get(one.plan())).stream()
                    .filter(it -> it.personId().equals(one.person())
                            && it.effective().from().equals(one.effective().from()))
                    .findFirst();
            if (former.isEmpty()) {
                created++;
            } else if (!one.isSameAs(asWanted(former.get(), one.planId()))) {
                changed++;
            } else {
                continue;
            }
            if (!dryRun) {
                write(one, former);
            }
        }
        return new Imported(wanted.size(), created, changed, wanted.size() - created - changed);
    }

    @Override
    public void end(long id, LocalDate lastDay) {
        Assignment one = store.hold(id).orElseThrow(Refusal::notFound);
        if (!one.effective().contains(lastDay)) {
            LocalDate to = one.effective().to();
            throw Refusal.invalid(Issue.at(
                    "lastDay",
                    "plan.assignments.not-a-day-of-it",
                    lastDay,
                    one.effective().from(),
                    to == null ? "…" : to));
        }
        store.end(id, lastDay);
        record("plan.assignment-ended", one, lastDay);
    }

    @Override
    public void remove(long id) {
        Assignment one = store.hold(id).orElseThrow(Refusal::notFound);
        LocalDate from = one.effective().from();
        if (!from.isAfter(LocalDate.now(clock))) {
            throw Refusal.conflict(Issue.of("plan.assignments.started", one.personId(), from));
        }
        store.remove(id);
        record("plan.assignment-removed", one, from);
    }

    private void record(String action, Assignment one, LocalDate day) {
        Map<String, Object> facts = Map.of(
                "plan", one.planCode(),
                "person", one.personId(),
                "from", one.effective().from().toString(),
                "day", day.toString());
        audit.record(action, SubjectRef.of("plan", store.plan(one.planCode())), facts);
    }

    private void write(Wanted one, Optional<Assignment> former) {
        if (former.isPresent()) {
            store.update(former.get().id(), one);
        } else {
            store.insert(one);
        }
        Map<String, Object> facts = new HashMap<>();
        facts.put("plan", one.plan());
        facts.put("person", one.person());
        facts.put("from", one.effective().from().toString());
        facts.put("to", String.valueOf(one.effective().to()));
        facts.put("targetIncentive", String.valueOf(one.target()));
        one.components()
                .forEach((component, own) ->
                        facts.put(component, own.quota() + " / " + own.target() + " / " + own.overrides()));
        audit.record(
                former.isPresent() ? "plan.assignment-changed" : "plan.assigned",
                SubjectRef.of("plan", one.planId()),
                facts);
    }

    private Map<String, List<Assignment>> stored(List<Wanted> wanted) {
        return wanted.stream()
                .map(Wanted::plan)
                .distinct()
                .collect(Collectors.toMap(code -> code, code -> new ArrayList<>(store.ofPlan(code, null))));
    }

    private static Wanted asWanted(Assignment it, UUID plan) {
        Map<String, Wanted.Numbers> components = new HashMap<>();
        it.components()
                .forEach((code, own) ->
                        components.put(code, new Wanted.Numbers(own.quota(), own.targetIncentive(), own.written())));
        return new Wanted(0, plan, it.planCode(), it.personId(), it.effective(), it.targetIncentive(), components);
    }
}
