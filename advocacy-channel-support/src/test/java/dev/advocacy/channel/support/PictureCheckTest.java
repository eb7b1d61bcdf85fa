package dev.advocacy.channel.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.advocacy.Finding;
import dev.advocacy.channel.ChannelDescriptor;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.ChannelPolicy;
import dev.advocacy.channel.LinkCard;
import dev.advocacy.channel.Media;
import dev.advocacy.channel.MediaLimit;
import dev.advocacy.channel.Post;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A picture is held against what it claims to be, by its header")
class PictureCheckTest {
    private static final long PIXELS = (long) Pictures.WIDTH * Pictures.HEIGHT;

    @ParameterizedTest
    @ValueSource(
            strings = {"png", "jpeg", "progressive jpeg", "gif", "bmp", "lossy webp", "lossless webp", "webp with alpha"
            })
    @DisplayName("a real picture with exactly the most pixels passes; with one more than allowed it does not")
    void real(String name) {
        Media picture = Pictures.named(name);
        assertThat(findings(PIXELS, picture)).isEmpty();
        assertThat(findings(PIXELS - 1, picture)).singleElement().satisfies(f -> {
            assertThat(f.code()).isEqualTo("media.too-many-pixels");
            assertThat(f.arguments())
                    .containsOnly(
                            entry("width", "321"),
                            entry("height", "123"),
                            entry("pixels", "39483"),
                            entry("limit", "39482"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif", "bmp", "lossy webp", "lossless webp", "webp with alpha"})
    @DisplayName("cut anywhere, a picture is either known by its header or called unreadable, and nothing is thrown")
    void cut(String name) {
        Media picture = Pictures.named(name);
        for (int size = 0; size < Math.min(picture.size(), 700); size++) {
            Media start = Pictures.image(picture.contentType(), picture.bytes(0, size));
            assertThat(codes(findings(PIXELS, start))).isSubsetOf("media.unreadable");
        }
        assertThat(codes(findings(PIXELS, Pictures.image(picture.contentType(), picture.bytes(0, 9)))))
                .containsExactly("media.unreadable");
    }

    @ParameterizedTest
    @CsvSource({
        "png, image/jpeg, image/png",
        "jpeg, image/png, image/jpeg",
        "lossy webp, image/gif, image/webp",
        "gif, image/heic, image/gif"
    })
    @DisplayName("a picture that is declared as another type is told apart, with its real type")
    void declaredOtherwise(String name, String declared, String real) {
        Media picture = Pictures.image(declared, Pictures.named(name).bytes());
        assertThat(findings(PIXELS, picture)).singleElement().satisfies(f -> {
            assertThat(f.code()).isEqualTo("media.unreadable");
            assertThat(f.arguments()).containsOnly(entry("declared", declared), entry("real", real));
            assertThat(f.message()).contains(declared, real);
        });
    }

    @Test
    @DisplayName("a type may be written with other names, capitals and parameters")
    void otherNames() {
        byte[] jpeg = Pictures.named("jpeg").bytes();
        assertThat(findings(PIXELS, Pictures.image("image/jpg", jpeg), Pictures.image("IMAGE/JPEG; q=1", jpeg)))
                .isEmpty();
    }

    @Test
    @DisplayName("a file of a type that cannot be read here is left to the network")
    void unknownType() {
        assertThat(findings(PIXELS, Pictures.image("image/heic", new byte[] {0, 0, 0, 24, 'f', 't', 'y', 'p'})))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"65535, 65535", "2147483647, 2147483647"})
    @DisplayName("a few bytes that would unpack to gigabytes are refused by the size they claim")
    void bomb(int width, int height) {
        assertThat(codes(findings(PIXELS, Pictures.pngClaiming(width, height))))
                .containsExactly("media.too-many-pixels");
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0", "-1, -1", "-2147483648, 5"})
    @DisplayName("a picture with a side of nothing, or of more than any format allows, is unreadable")
    void absurd(int width, int height) {
        assertThat(codes(findings(PIXELS, Pictures.pngClaiming(width, height)))).containsExactly("media.unreadable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\u00ff",
                "\u00ff\u00d8\u00ff",
                "GIF8",
                "BM",
                "RIFF",
                "RIFF\0\0\0\0WEBP",
                "<svg/>",
                "%PDF-1.7"
            })
    @DisplayName("a beginning without a picture behind it is unreadable")
    void beginnings(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        assertThat(codes(findings(PIXELS, Pictures.image("image/png", bytes)))).containsExactly("media.unreadable");
    }

    @ParameterizedTest
    @CsvSource({"40, 1, -400", "12, 26214401, 0"})
    @DisplayName("a bitmap may be written from the top, with a height below zero, or with the short header of old")
    void bitmaps(int headerSize, int widthField, int heightField) {
        var bytes = ByteBuffer.allocate(54).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(0, (byte) 'B').put(1, (byte) 'M').putInt(14, headerSize);
        bytes.putInt(18, widthField).putInt(22, heightField);
        Media bitmap = Pictures.image("image/bmp", bytes.array());
        assertThat(findings(400, bitmap)).isEmpty();
        assertThat(codes(findings(399, bitmap))).containsExactly("media.too-many-pixels");
    }

    @Test
    @DisplayName("a JPEG of nothing but fill bytes or empty segments ends the search soon")
    void endlessJpeg() {
        var fill = new byte[20_000_000];
        Arrays.fill(fill, (byte) 0xff);
        fill[1] = (byte) 0xd8;
        var pairs = fill.clone();
        for (int i = 2; i + 3 < pairs.length; i += 4) {
            pairs[i + 1] = (byte) 0xe0;
            pairs[i + 2] = 0;
            pairs[i + 3] = 2;
        }
        assertThat(codes(findings(PIXELS, Pictures.image("image/jpeg", fill), Pictures.image("image/jpeg", pairs))))
                .containsExactly("media.unreadable", "media.unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif", "bmp", "lossy webp", "lossless webp", "webp with alpha"})
    @DisplayName("10,000 damaged headers bring findings at most, never an exception")
    void damaged(String name) {
        var chance = new Random(20_261_122);
        byte[] bytes = Pictures.named(name).bytes();
        for (int i = 0; i < 10_000; i++) {
            byte[] damaged = bytes.clone();
            for (int n = 0; n < 4; n++) {
                damaged[chance.nextInt(Math.min(bytes.length, 200))] = (byte) chance.nextInt();
            }
            assertThat(codes(findings(PIXELS, Pictures.image("image/png", damaged))))
                    .isSubsetOf("media.unreadable", "media.too-many-pixels");
        }
    }

    @Test
    @DisplayName("the picture of a link card is checked as well, under its own field")
    void thumbnail() {
        var card = new LinkCard(URI.create("https://example.com"), "A", null, Pictures.image("image/png", new byte[0]));
        assertThat(PictureCheck.findings(Post.text("a").withLink(card), channel(1)))
                .singleElement()
                .satisfies(f -> assertThat(f.field()).isEqualTo("link.thumbnail"));
    }

    @Test
    @DisplayName("a channel without a number of pixels takes any size, and videos and documents are not looked at")
    void noLimit() {
        Media video = Media.video("video/mp4", new byte[3], "film");
        Media document = Media.document("application/pdf", new byte[3], "pages");
        assertThat(findings(0, Pictures.pngClaiming(65_535, 65_535), video, document))
                .isEmpty();
        var post = Post.text("a").withMedia(Pictures.pngClaiming(65_535, 65_535));
        assertThat(PictureCheck.findings(post, descriptor())).isEmpty();
    }

    private static List<Finding> findings(long most, Media... media) {
        return PictureCheck.findings(Post.text("a").withMedia(media), channel(most));
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }

    private static ChannelDescriptor channel(long most) {
        MediaLimit limit = MediaLimit.of(Media.Kind.IMAGE, 4, 1_000_000, "image/png");
        return descriptor().taking(most == 0 ? limit : limit.withPixels(most));
    }

    private static ChannelDescriptor descriptor() {
        return ChannelDescriptor.of(ChannelId.of("blog"), "Blog", 100, "UTF-16 units", ChannelPolicy.careful());
    }
}
