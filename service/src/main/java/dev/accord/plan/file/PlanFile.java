package dev.accord.plan.file;

import dev.accord.plan.definition.LocalizedText;
import dev.accord.plan.definition.PlanDefinition;
import dev.accord.plan.definition.Validation;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A plan as YAML for people and as canonical JSON for storage and hashing. Reading back what was written gives an equal definition. */
public final class PlanFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private PlanFile() {}

    /** @throws Refusal with everything that is wrong, each with its line */
    public static PlanDefinition fromYaml(String yaml) {
        Node node = YamlText.read(yaml.startsWith("\uFEFF") ? yaml.substring(1) : yaml);
        DefinitionReader.Read read = DefinitionReader.read(node, false);
        List<Issue> issues = new ArrayList<>(read.issues());
        if (issues.isEmpty()) {
            Map<String, Integer> lines = new HashMap<>();
            collectLines(node, "", lines);
            Validation.check(read.definition()).forEach(issue -> issues.add(withLine(issue, lines)));
        }
        if (!issues.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, issues);
        }
        return read.definition();
    }

    public static String toYaml(PlanDefinition plan) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setIndent(2)
                .setIndicatorIndent(0)
                .setWidth(160)
                .build();
        return new Dump(settings).dumpToString(DefinitionWriter.write(plan));
    }

    public static String toJson(PlanDefinition plan) {
        return JSON.writeValueAsString(DefinitionWriter.write(plan));
    }

    public static String toJson(LocalizedText text) {
        return JSON.writeValueAsString(text.byLanguage());
    }

    public static LocalizedText textFromJson(String json) {
        return new LocalizedText(JSON.readValue(json, new TypeReference<Map<String, String>>() {}));
    }

    /** Reads what {@link #toJson} wrote; the database checked nothing but that it is JSON, so unreadable content is a fault of ours. */
    public static PlanDefinition fromJson(String json) {
        DefinitionReader.Read read = DefinitionReader.read(Node.of(JSON.readValue(json, Object.class)), false);
        if (!read.issues().isEmpty()) {
            throw new IllegalStateException("Stored plan cannot be read: " + read.issues());
        }
        return read.definition();
    }

    /** SHA-256 of the canonical JSON: equal plans have equal hashes. */
    public static String hash(PlanDefinition plan) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(toJson(plan).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void collectLines(Node node, String path, Map<String, Integer> lines) {
        lines.put(path, node.line());
        if (node instanceof Node.Fields fields) {
            fields.byName().forEach((key, inner) -> {
                String at = path.isEmpty() ? key : path + "." + key;
                collectLines(inner, at, lines);
                lines.put(at, fields.lines().getOrDefault(key, inner.line()));
            });
        } else if (node instanceof Node.Items items) {
            for (int i = 0; i < items.nodes().size(); i++) {
                collectLines(items.nodes().get(i), path + "[" + i + "]", lines);
            }
        }
    }

    /** The line of the value, or of the nearest thing around it that was written. */
    private static Issue withLine(Issue issue, Map<String, Integer> lines) {
        String path = issue.field() == null ? "" : issue.field();
        while (!path.isEmpty() && !lines.containsKey(path)) {
            int cut = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
            path = cut < 0 ? "" : path.substring(0, cut);
        }
        return new Issue(issue.code(), lines.getOrDefault(path, 1), issue.field(), issue.args());
    }
}
