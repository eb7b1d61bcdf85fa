package dev.advocacy.channel.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.RequestBody;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is promised to adapters")
class PublicApiTest {
    private static final List<Class<?>> PUBLISHED = List.of(
            ChannelHttp.class,
            ErrorTable.class,
            ErrorTable.Builder.class,
            HttpAnswer.class,
            HttpCall.class,
            HttpCall.Part.class,
            HttpSettings.class,
            Json.class,
            NetworkError.class,
            OAuth.class,
            OAuthSettings.class,
            PictureCheck.class,
            PostEvidence.class,
            RefusedAnswer.class,
            ConfigCheck.class,
            Redaction.class);

    @Test
    @DisplayName("no library beneath shows in a public signature, but for JSON trees")
    void signatures() {
        assertThat(PUBLISHED).allMatch(type -> Modifier.isPublic(type.getModifiers()));
        assertThat(PUBLISHED.stream().flatMap(PublicApiTest::types).map(Type::getTypeName))
                .hasSizeGreaterThan(100)
                .allMatch(name -> name.matches("(java\\.|dev\\.advocacy\\.|com\\.fasterxml\\.jackson\\.databind\\."
                        + "(JsonNode|node\\.ObjectNode)$|void$|boolean$|int$|byte\\[\\]$).*"));
    }

    @Test
    @DisplayName("everything else is the package's own")
    void rest() {
        assertThat(List.of(Asked.class, Callback.class, Circuit.class, Exchange.class, Repeats.class, Wire.class))
                .noneMatch(type -> Modifier.isPublic(type.getModifiers()));
    }

    @Test
    @DisplayName("the body of a request tells OkHttp that it can be sent only once")
    void oneShot() {
        RequestBody body = new OneShot(RequestBody.create(new byte[] {1}));
        assertThat(body.isOneShot()).isTrue();
    }

    private static Stream<Type> types(Class<?> type) {
        Stream<Executable> all =
                Stream.concat(Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredConstructors()));
        return all.filter(e -> Modifier.isPublic(e.getModifiers())).flatMap(PublicApiTest::typesOf);
    }

    private static Stream<Type> typesOf(Executable executable) {
        Stream<Type> given = Stream.of(executable.getGenericParameterTypes(), executable.getGenericExceptionTypes())
                .flatMap(Arrays::stream);
        return executable instanceof Method method
                ? Stream.concat(given, Stream.of(method.getGenericReturnType()))
                : given;
    }
}
