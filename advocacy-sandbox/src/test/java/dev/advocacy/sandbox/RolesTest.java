package dev.advocacy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Roles at a page")
class RolesTest extends LinkedInTest {
    private String token = "";

    @BeforeEach
    void signIn() {
        token = linkedIn.token("ola", APP, ALL);
    }

    @ParameterizedTest
    @CsvSource({
        "ADMINISTRATOR,APPROVED,201,200",
        "CONTENT_ADMIN,APPROVED,201,403",
        "DIRECT_SPONSORED_CONTENT_POSTER,APPROVED,201,403",
        "ANALYST,APPROVED,403,403",
        "ADMINISTRATOR,REQUESTED,403,403",
        "CONTENT_ADMIN,REVOKED,403,403"
    })
    @DisplayName("who may post for a page, and who may read its figures")
    void permissions(String role, String state, int posting, int figures) throws Exception {
        linkedIn.assign("ola", page, role, state);

        assertThat(post(token, text(page, "Hello")).statusCode()).isEqualTo(posting);
        assertThat(get(
                                "/rest/organizationalEntityShareStatistics?q=organizationalEntity&organizationalEntity="
                                        + encode(page),
                                token)
                        .statusCode())
                .isEqualTo(figures);
    }

    @Test
    @DisplayName("roles are listed with their states, filtered by both")
    void listed() throws Exception {
        String second = linkedIn.organization("77", "Second", "ola");
        linkedIn.assign("ola", page, "CONTENT_ADMIN", "APPROVED");
        linkedIn.assign("ola", page, "ADMINISTRATOR", "REQUESTED");

        assertThat(roles("")).hasSize(3);
        assertThat(roles("&state=APPROVED"))
                .containsExactly("CONTENT_ADMIN " + page + " APPROVED", "ADMINISTRATOR " + second + " APPROVED");
        assertThat(roles("&role=ADMINISTRATOR&state=APPROVED"))
                .containsExactly("ADMINISTRATOR " + second + " APPROVED");
        assertThat(roles("&state=REQUESTED")).containsExactly("ADMINISTRATOR " + page + " REQUESTED");
        assertThat(roles("&role=CURATOR")).isEmpty();
        assertThat(roles("&start=1&count=1")).containsExactly("ADMINISTRATOR " + page + " REQUESTED");
    }

    @Test
    @DisplayName("the same role again replaces its state")
    void replaces() throws Exception {
        linkedIn.assign("ola", page, "ADMINISTRATOR", "REQUESTED");
        linkedIn.assign("ola", page, "ADMINISTRATOR", "APPROVED");

        assertThat(roles("")).containsExactly("ADMINISTRATOR " + page + " APPROVED");
    }

    @Test
    @DisplayName("a role needs a page that is known")
    void unknownPage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> linkedIn.assign("ola", "urn:li:organization:9", "ADMINISTRATOR", "APPROVED"))
                .withMessageContaining("urn:li:organization:9");
    }

    private List<String> roles(String filter) throws IOException, InterruptedException {
        JsonNode elements = json(get("/rest/organizationAcls?q=roleAssignee" + filter, token))
                .path("elements");
        return StreamSupport.stream(elements.spliterator(), false)
                .map(role -> role.path("role").asText() + " "
                        + role.path("organization").asText() + " "
                        + role.path("state").asText())
                .toList();
    }
}
