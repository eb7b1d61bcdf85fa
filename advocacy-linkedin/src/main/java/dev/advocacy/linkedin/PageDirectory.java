package dev.advocacy.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Credentials;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The pages for which the member who signed in may post, from {@code organizationAcls}: those where LinkedIn approved one of
 * the three roles that post. A page is named by its URN: the answer holds no names.
 */
final class PageDirectory implements SignIn.Directory {
    private static final String STEP = "list pages";
    private static final String APPROVED = "APPROVED";

    /** Each is asked for by its name: LinkedIn documents the search with a role. */
    private static final List<String> POSTING =
            List.of("ADMINISTRATOR", "CONTENT_ADMIN", "DIRECT_SPONSORED_CONTENT_POSTER");

    private static final List<String> FIELDS = List.of("organization", "organizationTarget", "organizationalTarget");
    private static final int MOST_PAGES = 10;

    private final LinkedInApi api;

    PageDirectory(LinkedInApi api) {
        this.api = api;
    }

    @Override
    public List<Account> accounts(Credentials credentials) {
        List<Account> accounts = organizations(credentials).stream()
                .map(urn -> new Account(LinkedInChannel.PAGES, urn, urn))
                .toList();
        if (accounts.isEmpty()) {
            throw nothing();
        }
        return accounts;
    }

    private Set<String> organizations(Credentials credentials) {
        var urns = new LinkedHashSet<String>();
        POSTING.forEach(role -> addOrganizations(urns, credentials, role));
        return urns;
    }

    private void addOrganizations(Set<String> urns, Credentials credentials, String role) {
        String search = "/rest/organizationAcls?q=roleAssignee&role=" + role + "&state=" + APPROVED;
        OptionalInt start = OptionalInt.of(0);
        for (int page = 0; page < MOST_PAGES && start.isPresent(); page++) {
            String path = search + ListPage.from(start.getAsInt());
            ListPage listed = ListPage.of(api.readList(api.find(STEP, path, credentials)), start.getAsInt());
            listed.elements().stream()
                    .filter(PageDirectory::allowsPosting)
                    .forEach(acl -> urns.addAll(organization(acl)));
            start = listed.next();
        }
    }

    /** What was asked for is looked at again: an answer may hold more than was searched. */
    private static boolean allowsPosting(JsonNode acl) {
        return POSTING.contains(acl.path("role").asText(POSTING.get(0)))
                && APPROVED.equals(acl.path("state").asText(APPROVED));
    }

    /** The field had three names over the years. */
    private static List<String> organization(JsonNode acl) {
        return FIELDS.stream()
                .map(field -> acl.path(field).asText(""))
                .filter(urn -> !urn.isBlank())
                .limit(1)
                .toList();
    }

    private ChannelException nothing() {
        return api.failure(
                Remedy.RECONNECT,
                "no-pages",
                STEP + ": this member may post for no page: sign in as somebody whom a page has as administrator",
                null);
    }
}
