package dev.accord.approval.domain;

import dev.accord.approval.ApprovalView;
import dev.accord.people.People;
import dev.accord.people.Person;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts names beside the ids, with one query for all of them. */
@Component
class ApprovalViews {

    private final ApprovalJournal journal;
    private final People people;

    ApprovalViews(ApprovalJournal journal, People people) {
        this.journal = journal;
        this.people = people;
    }

    ApprovalView of(ApprovalRequest request) {
        Map<UUID, ApprovalJournal.Decided> decided = journal.decisions(request.id()).stream()
                .collect(Collectors.toMap(ApprovalJournal.Decided::step, Function.identity()));
        List<ApprovalJournal.Entry> entries = journal.entries(request.id());
        Names names = new Names(people.latest(ids(request, decided, entries)));
        return new ApprovalView(
                request.id(),
                request.subject(),
                request.state(),
                request.requester(),
                names.required(request.requester()),
                request.asOf(),
                request.openedAt(),
                request.closedAt(),
                request.levels().stream()
                        .map(level -> new ApprovalView.Level(
                                level.number(),
                                level.unresolved(),
                                level.steps().stream()
                                        .map(step -> view(step, decided.get(step.id()), names))
                                        .toList()))
                        .toList(),
                entries.stream()
                        .map(entry -> new ApprovalView.Remark(
                                entry.person(),
                                names.required(entry.person()),
                                entry.code(),
                                entry.args().stream().map(names::required).toList(),
                                entry.text(),
                                entry.at()))
                        .toList());
    }

    private static ApprovalView.Step view(ApprovalStep step, ApprovalJournal.@Nullable Decided decided, Names names) {
        return new ApprovalView.Step(
                step.id(),
                step.rule(),
                step.approver(),
                names.of(step.approver()),
                step.role() == null ? null : step.role().key(),
                step.assignee(),
                names.of(step.assignee()),
                step.state(),
                step.dueAt(),
                step.escalations(),
                decided == null ? null : decided.person(),
                decided == null ? null : names.of(decided.person()),
                decided == null ? null : names.of(decided.onBehalfOf()),
                decided == null ? null : decided.comment(),
                decided == null ? null : decided.at());
    }

    private static Set<String> ids(
            ApprovalRequest request, Map<UUID, ApprovalJournal.Decided> decided, List<ApprovalJournal.Entry> entries) {
        Set<String> ids = new HashSet<>();
        ids.add(request.requester());
        request.steps()
                .flatMap(step -> Stream.of(step.approver(), step.assignee()).filter(id -> id != null))
                .forEach(ids::add);
        decided.values().forEach(one -> {
            ids.add(one.person());
            if (one.onBehalfOf() != null) {
                ids.add(one.onBehalfOf());
            }
        });
        entries.forEach(entry -> {
            ids.add(entry.person());
            ids.addAll(entry.args());
        });
        return ids;
    }

    private record Names(Map<String, Person> known) {

        /** What is no person's id, such as a level's number, stays as it is. */
        String required(String id) {
            Person person = known.get(id);
            return person == null ? id : person.name();
        }

        @Nullable
        String of(@Nullable String id) {
            return id == null ? null : required(id);
        }
    }
}
