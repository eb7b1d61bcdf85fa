package dev.advocacy.linkedin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.AccountConnector;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Grant;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The pages that somebody may post for")
class PagesOfMemberTest {
    private static final String TOKENS = "{\"access_token\":\"" + Samples.TOKEN + "\",\"expires_in\":5183999,"
            + "\"scope\":\"w_organization_social,r_organization_social,rw_organization_admin\",\"token_type\":\"Bearer\"}";
    private static final String NONE = "{\"elements\":[],\"paging\":{\"start\":0,\"count\":50,\"links\":[]}}";

    private final Wire wire = new Wire();

    @AfterEach
    void close() {
        wire.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"organization", "organizationTarget", "organizationalTarget"})
    @DisplayName("a page is read from any of the three fields that LinkedIn has had for it, and named by its URN")
    void fields(String field) {
        wire.json(200, TOKENS)
                .json(200, acl("ADMINISTRATOR", "APPROVED", field))
                .json(200, NONE)
                .json(200, NONE);

        assertThat(connect().accounts())
                .containsExactly(new Account(
                        LinkedInChannel.PAGES, "urn:li:organization:2414183", "urn:li:organization:2414183"));
    }

    @Test
    @DisplayName("each of the three roles that post is asked for, and a page with several of them is there once")
    void roles() {
        wire.json(200, TOKENS);
        List.of("ADMINISTRATOR", "CONTENT_ADMIN", "DIRECT_SPONSORED_CONTENT_POSTER")
                .forEach(role -> wire.json(200, acl(role, "APPROVED", "organization")));

        assertThat(connect().accounts()).hasSize(1);
        assertThat(wire.requests().stream().skip(1).map(r -> String.valueOf(r.getTarget())))
                .containsExactly(
                        search("ADMINISTRATOR"), search("CONTENT_ADMIN"), search("DIRECT_SPONSORED_CONTENT_POSTER"));
    }

    @ParameterizedTest
    @CsvSource({"ANALYST, APPROVED", "CURATOR, APPROVED", "ADMINISTRATOR, REQUESTED", "CONTENT_ADMIN, REVOKED"})
    @DisplayName("a page with another role, or one that was not approved, is not offered")
    void otherRoles(String role, String state) {
        wire.json(200, TOKENS)
                .json(200, acl(role, state, "organization"))
                .json(200, NONE)
                .json(200, NONE);

        var e = catchThrowableOfType(ChannelException.class, this::connect);

        assertThat(e.remedy()).isEqualTo(Remedy.RECONNECT);
        assertThat(e.code()).isEqualTo("linkedin-page.no-pages");
    }

    @Test
    @DisplayName("more pages than fit into one answer are all read")
    void many() {
        wire.json(200, TOKENS)
                .json(200, acls(0, 50))
                .json(200, acls(50, 53))
                .json(200, NONE)
                .json(200, NONE);

        assertThat(connect().accounts()).hasSize(53);
        assertThat(wire.requests().get(2).getTarget()).endsWith("&start=50&count=50");
    }

    private Grant connect() {
        try (var channel = LinkedInChannel.pages(wire.config())) {
            AccountConnector accounts = channel.accounts().orElseThrow();
            var begun = accounts.begin();
            String state = begun.state().reveal();
            return accounts.complete(begun, URI.create(Samples.CALLBACK + "?code=code-1&state=" + state));
        }
    }

    private static String search(String role) {
        return "/rest/organizationAcls?q=roleAssignee&role=" + role + "&state=APPROVED&start=0&count=50";
    }

    private static String acl(String role, String state, String field) {
        return "{\"elements\":[{\"role\":\"" + role + "\",\"" + field + "\":\"urn:li:organization:2414183\","
                + "\"roleAssignee\":\"urn:li:person:abc123\",\"state\":\"" + state
                + "\"}],\"paging\":{\"count\":100,\"start\":0,\"links\":[]}}";
    }

    private static String acls(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "{\"organization\":\"urn:li:organization:" + i + "\"}")
                .collect(Collectors.joining(
                        ",", "{\"elements\":[", "],\"paging\":{\"start\":" + from + ",\"count\":50}}"));
    }
}
