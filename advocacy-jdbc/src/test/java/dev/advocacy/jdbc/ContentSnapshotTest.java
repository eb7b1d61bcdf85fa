package dev.advocacy.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.Media;
import dev.advocacy.content.ContentItem;
import dev.advocacy.event.ContentId;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A content item and its picture")
class ContentSnapshotTest {
    private static final ContentId STORM = ContentId.of("storm");
    private static final int READS = 150;

    @TempDir
    private Path folder = Path.of("set by JUnit");

    @ParameterizedTest(name = "{0}")
    @EnumSource(Dialect.class)
    @DisplayName(
            "are read as of one moment, while somebody puts another version in their place, with another picture or none")
    void oneMoment(Dialect dialect) {
        String url = dialect == Dialect.POSTGRESQL
                ? Postgres.newDatabase()
                : "jdbc:h2:file:" + folder + "/content;WRITE_DELAY=0";
        try (var source = Postgres.pool(url, 4)) {
            var content = JdbcStore.open(source, Keys.SOME).content();
            content.put(version(1), List.of());
            var over = new AtomicBoolean();
            var replacing = CompletableFuture.runAsync(() -> {
                for (int i = 2; !over.get(); i++) {
                    content.put(version(i % 100), List.of());
                }
            });
            for (int i = 0; i < READS; i++) {
                requireOneVersion(content.content(STORM).orElseThrow());
                requireOneVersion(content.contents().get(0));
            }
            over.set(true);
            replacing.join();
        }
    }

    /** The title tells which version it is, and so does the picture of every second one; the others have none. */
    private static void requireOneVersion(ContentItem item) {
        assertThat(item).isEqualTo(version(Integer.parseInt(item.title())));
    }

    private static ContentItem version(int number) {
        var picture = Media.image("image/png", new byte[] {(byte) number}, "a picture");
        return ContentItem.of(String.valueOf(number), URI.create("https://example.com/storm"))
                .withId(STORM)
                .withCard("card", number % 2 == 0 ? null : picture);
    }
}
