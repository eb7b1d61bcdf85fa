package dev.advocacy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the README")
class ReadmeTest {
    private static final Path EXAMPLE = Path.of("src/test/java/dev/advocacy/testkit/author/BlogChannelTest.java");

    @Test
    @DisplayName("shows the example as it is compiled and run, letter by letter")
    void showsTheExample() throws IOException {
        String example = Files.readString(EXAMPLE);
        List<String> shown = matches("```java\\n(.*?)```", readme());
        assertThat(shown).containsExactly(example.substring(example.indexOf("class BlogChannelTest")));
    }

    @Test
    @DisplayName("names every hook that an author may override")
    void namesTheHooks() throws IOException {
        String table = readme().substring(readme().indexOf("## The hooks"), readme().indexOf("## How to read"));
        assertThat(hooks())
                .isNotEmpty()
                .allMatch(hook ->
                        Pattern.compile("`" + hook + "\\b").matcher(table).find());
    }

    private static List<String> hooks() {
        return Stream.<Class<?>>iterate(ChannelAdapterContract.class, type -> type != null, Class::getSuperclass)
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> Modifier.isProtected(method.getModifiers()))
                .filter(method -> method.getDeclaringClass() != Object.class)
                .map(Method::getName)
                .distinct()
                .toList();
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    private static List<String> matches(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
