package dev.accord.plan.file;

import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2 into nodes in one pass over the parser's events, so that neither depth nor aliases can exhaust anything. Aliases, tags,
 * repeated keys and further documents are refused: a plan is plain data.
 */
final class YamlText {

    static final int MAX_BYTES = 512 * 1024;
    private static final int MAX_DEPTH = 12;
    private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");

    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable Node root;

    /** A mapping or sequence that has not ended yet. */
    private static final class Open {
        private final Node collection;
        /** The key whose value comes next. */
        private @Nullable String key;

        private Open(Node collection) {
            this.collection = collection;
        }
    }

    private YamlText() {}

    static Node read(String yaml) {
        if (yaml.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, List.of(Issue.of("plan.file.too-large", MAX_BYTES / 1024)));
        }
        LoadSettings settings = LoadSettings.builder()
                .setLabel("plan")
                .setCodePointLimit(MAX_BYTES)
                .setMaxAliasesForCollections(0)
                .build();
        YamlText reading = new YamlText();
        try {
            for (Event event : new Parse(settings).parseString(yaml)) {
                reading.take(event);
            }
        } catch (MarkedYamlEngineException malformed) {
            int line =
                    malformed.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw refuse(line, "plan.file.not-yaml", String.valueOf(malformed.getProblem()));
        } catch (YamlEngineException malformed) {
            throw refuse(1, "plan.file.not-yaml", String.valueOf(malformed.getMessage()));
        }
        if (!(reading.root instanceof Node.Fields)) {
            throw refuse(1, "plan.file.no-plan");
        }
        return reading.root;
    }

    private void take(Event event) {
        int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            throw refuse(line, "plan.file.alias");
        }
        switch (event.getEventId()) {
            case Scalar -> add(scalar((ScalarEvent) event, line), line);
            case MappingStart, SequenceStart -> start((CollectionStartEvent) event, line);
            case MappingEnd, SequenceEnd -> open.pop();
            case DocumentStart -> {
                if (root != null) {
                    throw refuse(line, "plan.file.second-document");
                }
            }
            default -> {}
        }
    }

    private void start(CollectionStartEvent event, int line) {
        if (event.getTag().isPresent()) {
            throw refuse(line, "plan.file.tag", event.getTag().get());
        }
        if (open.size() >= MAX_DEPTH) {
            throw refuse(line, "plan.file.too-deep", MAX_DEPTH);
        }
        Node collection = event instanceof MappingStartEvent ? new Node.Fields(line) : Node.items(line);
        add(collection, line);
        open.push(new Open(collection));
    }

    private static Node.Scalar scalar(ScalarEvent event, int line) {
        if (event.getTag().isPresent()) {
            throw refuse(line, "plan.file.tag", event.getTag().get());
        }
        boolean absent = event.getScalarStyle() == ScalarStyle.PLAIN && NOTHING.contains(event.getValue());
        return new Node.Scalar(absent ? "" : event.getValue(), absent, line);
    }

    private void add(Node node, int line) {
        Open top = open.peek();
        if (top == null) {
            root = node;
        } else if (top.collection instanceof Node.Items items) {
            items.nodes().add(node);
        } else if (top.collection instanceof Node.Fields fields) {
            addToFields(fields, top, node, line);
        }
    }

    private static void addToFields(Node.Fields fields, Open top, Node node, int line) {
        String key = top.key;
        if (key != null) {
            fields.byName().put(key, node);
            top.key = null;
        } else if (node instanceof Node.Scalar name) {
            Integer known = fields.lines().get(name.text());
            if (known != null) {
                throw refuse(line, "plan.file.key-twice", name.text(), known);
            }
            fields.lines().put(name.text(), line);
            top.key = name.text();
        } else {
            throw refuse(line, "plan.file.key-not-text");
        }
    }

    private static Refusal refuse(int line, String code, Object... args) {
        return Refusal.invalid(Issue.inRow(line, null, code, args));
    }
}
