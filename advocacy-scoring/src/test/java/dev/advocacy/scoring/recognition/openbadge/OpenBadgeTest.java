package dev.advocacy.scoring.recognition.openbadge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.advocacy.RefusedException;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.recognition.Award;
import dev.advocacy.scoring.recognition.Badge;
import dev.advocacy.scoring.recognition.BadgeState;
import dev.advocacy.scoring.recognition.Criterion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Open Badges 3.0: credentials by the specification's data model, and lists of their status")
class OpenBadgeTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Issuer ISSUER = new Issuer(URI.create("https://example.org/issuer"), "Example");
    private static final Recipient KARI = Recipient.email("kari@example.org", "0123456789abcdef");
    private static final Badge BADGE = new Badge(
            "first-share", "First share", "Shared for the first time.", Criterion.first("share"), Badge.Keep.STICKY);
    private static final StatusEntry REVOCATION =
            new StatusEntry(StatusPurpose.REVOCATION, URI.create("https://example.org/status/1"), 94_567);
    private static final StatusEntry SUSPENSION =
            new StatusEntry(StatusPurpose.SUSPENSION, URI.create("https://example.org/status/2"), 23);

    private static Award award(BadgeState state) {
        return new Award(
                "first-share",
                AmbassadorId.of("kari"),
                Instant.parse("2026-11-03T12:00:00.5Z"),
                "e3",
                state,
                "for a reason");
    }

    private static OpenBadge badge(BadgeState state, StatusEntry... status) {
        return new OpenBadge(
                URI.create("urn:uuid:0b6e1a3c-4b62-4a3c-9a55-2b1d6f6f0a11"),
                URI.create("https://example.org/badges/first-share"),
                ISSUER,
                BADGE,
                award(state),
                KARI,
                List.of(status),
                List.of(new Evidence(
                        Optional.of(URI.create("https://example.org/evidence/1")),
                        "A share",
                        "A share was confirmed.")));
    }

    private static List<Error> problems(String json) throws IOException {
        try (var in = OpenBadgeTest.class.getResourceAsStream("open-badge-3.0.json")) {
            var schema = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
                    .getSchema(schema, InputFormat.JSON)
                    .validate(json, InputFormat.JSON);
        }
    }

    @Test
    @DisplayName("a badge without a status list and one with a list are what the data model asks for")
    void valid() throws IOException {
        assertThat(problems(badge(BadgeState.ISSUED).json())).isEmpty();
        assertThat(problems(badge(BadgeState.ISSUED, REVOCATION).json())).isEmpty();
        assertThat(problems(badge(BadgeState.SUSPENDED, SUSPENSION).json())).isEmpty();
    }

    @Test
    @DisplayName("with one entry each for revocation and suspension only the number of entries is beyond 3.0")
    void twoEntries() throws IOException {
        var json = badge(BadgeState.ISSUED, REVOCATION, SUSPENSION).json();
        assertThat(problems(json))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.getInstanceLocation()).hasToString("/credentialStatus"));
        for (JsonNode entry : JSON.readTree(json).get("credentialStatus")) {
            var single = (ObjectNode) JSON.readTree(json);
            single.set("credentialStatus", entry);
            assertThat(problems(single.toString())).as("each alone").isEmpty();
        }
    }

    @Test
    @DisplayName("the schema has teeth: every part that is required is missed")
    void teeth() throws IOException {
        var json = badge(BadgeState.ISSUED, REVOCATION).json();
        int looked = 0;
        for (String pointer : List.of(
                "/@context",
                "/id",
                "/type",
                "/issuer",
                "/validFrom",
                "/credentialSubject",
                "/issuer/id",
                "/credentialSubject/type",
                "/credentialSubject/identifier",
                "/credentialSubject/achievement",
                "/credentialSubject/achievement/criteria",
                "/credentialSubject/achievement/name",
                "/credentialSubject/achievement/description",
                "/credentialSubject/identifier/0/salt",
                "/credentialSubject/identifier/0/identityHash",
                "/credentialStatus/statusListIndex",
                "/evidence/0/type")) {
            var damaged = JSON.readTree(json);
            int cut = pointer.lastIndexOf('/');
            ((ObjectNode) damaged.at(pointer.substring(0, cut))).remove(pointer.substring(cut + 1));
            assertThat(problems(damaged.toString())).as(pointer).isNotEmpty();
            looked++;
        }
        assertThat(looked).isEqualTo(17);
    }

    @Test
    @DisplayName("a credential says what was earned and when, and neither the person's name nor their address")
    void content() throws IOException {
        var text = badge(BadgeState.ISSUED, REVOCATION).json();
        var json = JSON.readTree(text);
        assertThat(json.get("validFrom").textValue()).isEqualTo("2026-11-03T12:00:00.500Z");
        assertThat(json.at("/type").toString()).isEqualTo("[\"VerifiableCredential\",\"OpenBadgeCredential\"]");
        assertThat(json.at("/credentialStatus/id").textValue()).isEqualTo("https://example.org/status/1#94567");
        assertThat(json.at("/credentialSubject/achievement/name").textValue()).isEqualTo("First share");
        assertThat(text).doesNotContain("kari").doesNotContain("\"e3\"").doesNotContain("proof");
        assertThat(KARI).hasToString("recipient by emailAddress");
    }

    @Test
    @DisplayName("the identity is hashed with its salt behind it")
    void hashed() {
        // printf 'kari@example.org0123456789abcdef' | sha256sum
        assertThat(KARI.hash()).isEqualTo("sha256$a3cd7febeb1921c73e5987842c98621fbb944d5c2d3f04b3126b97b86c48b6a7");
        assertThat(Recipient.email("kari@example.org", "0123456789abcdeg").hash())
                .isNotEqualTo(KARI.hash());
        assertThatThrownBy(() -> Recipient.email("kari@example.org", "short"))
                .hasMessageContaining("5 characters")
                .message()
                .doesNotContain("kari");
    }

    @Test
    @DisplayName("what is revoked, another badge's, or has two lists for one purpose is refused")
    void refused() {
        assertThatThrownBy(() -> badge(BadgeState.REVOKED))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("first-share")
                .hasMessageContaining("for a reason");
        assertThatThrownBy(() -> badge(BadgeState.ISSUED, REVOCATION, REVOCATION))
                .hasMessageContaining("two lists");
        assertThatThrownBy(() -> new Issuer(URI.create("issuer"), "Example")).hasMessageContaining("absolute");
        assertThatThrownBy(() -> new StatusEntry(StatusPurpose.REVOCATION, URI.create("https://example.org"), -1))
                .hasMessageContaining("-1");
        var other = new Badge("other", "Other", "Other.", Criterion.first("share"), Badge.Keep.STICKY);
        assertThatThrownBy(() -> new OpenBadge(
                        URI.create("urn:x:1"),
                        URI.create("urn:x:2"),
                        ISSUER,
                        other,
                        award(BadgeState.ISSUED),
                        KARI,
                        List.of(),
                        List.of()))
                .hasMessageContaining("other");
    }

    @Test
    @DisplayName("a status list unpacks to its bits, the first place leftmost, and is a credential of its own")
    void statusList() throws IOException {
        var random = new Random(5);
        Set<Integer> set = new HashSet<>(Set.of(0, 7, 8, StatusList.SMALLEST - 1));
        for (int i = 0; i < 100; i++) {
            set.add(random.nextInt(StatusList.SMALLEST));
        }
        var list = new StatusList(
                URI.create("https://example.org/status/2"), ISSUER, StatusPurpose.SUSPENSION, StatusList.SMALLEST, set);
        var json = JSON.readTree(list.json(Instant.parse("2026-11-03T12:00:00Z")));
        assertThat(json.at("/type").toString())
                .isEqualTo("[\"VerifiableCredential\",\"BitstringStatusListCredential\"]");
        assertThat(json.at("/id").textValue()).isEqualTo(SUSPENSION.list().toString());
        assertThat(json.at("/credentialSubject/type").textValue()).isEqualTo("BitstringStatusList");
        assertThat(json.at("/credentialSubject/statusPurpose").textValue()).isEqualTo("suspension");
        var encoded = json.at("/credentialSubject/encodedList").textValue();
        assertThat(encoded).startsWith("u").doesNotContain("=");
        var bits = new GZIPInputStream(
                        new ByteArrayInputStream(Base64.getUrlDecoder().decode(encoded.substring(1))))
                .readAllBytes();
        assertThat(bits).hasSize(16 * 1024);
        for (int place = 0; place < StatusList.SMALLEST; place++) {
            boolean isSet = (bits[place / 8] >> (7 - place % 8) & 1) == 1;
            if (isSet != set.contains(place)) {
                assertThat(place).as("a place with a wrong bit").isNull();
            }
        }
    }

    @Test
    @DisplayName("a status list that is too small, or has a place it does not hold, is refused")
    void badList() {
        var id = URI.create("https://example.org/status/1");
        assertThatThrownBy(() -> new StatusList(id, ISSUER, StatusPurpose.REVOCATION, 1_024, Set.of()))
                .hasMessageContaining("131072");
        assertThatThrownBy(() -> new StatusList(
                        id, ISSUER, StatusPurpose.REVOCATION, StatusList.SMALLEST, Set.of(StatusList.SMALLEST)))
                .hasMessageContaining("131072");
    }
}
