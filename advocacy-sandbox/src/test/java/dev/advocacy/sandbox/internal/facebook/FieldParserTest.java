package dev.advocacy.sandbox.internal.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Fields that are asked for")
class FieldParserTest {

    @Test
    @DisplayName("may have arguments and fields of their own")
    void parses() {
        assertThat(FieldParser.parse("id, comments.summary(true).limit(0),attachments{target{url},type}"))
                .containsExactly(
                        Field.named("id"),
                        new Field("comments", Map.of("summary", "true", "limit", "0"), List.of()),
                        new Field(
                                "attachments",
                                Map.of(),
                                List.of(
                                        new Field("target", Map.of(), List.of(Field.named("url"))),
                                        Field.named("type"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", "id,", "a.b", "a.b(", "a{", "a{}", "a{b", "a)", "a}", "a-b"})
    @DisplayName("are refused when they cannot be read")
    void refuses(String fields) {
        assertThatExceptionOfType(GraphRefusal.class).isThrownBy(() -> FieldParser.parse(fields));
    }
}
