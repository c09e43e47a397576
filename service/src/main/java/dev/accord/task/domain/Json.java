package dev.accord.task.domain;

import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Variables as text. Numbers with a fraction stay exact. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    static String text(Map<String, ?> variables) {
        return MAPPER.writeValueAsString(variables);
    }

    static Map<String, Object> map(String text) {
        return MAPPER.readValue(text, new TypeReference<>() {});
    }
}
