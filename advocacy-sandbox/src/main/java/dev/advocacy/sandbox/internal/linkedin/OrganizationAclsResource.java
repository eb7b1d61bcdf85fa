package dev.advocacy.sandbox.internal.linkedin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.sandbox.internal.Answer;
import dev.advocacy.sandbox.internal.Json;
import dev.advocacy.sandbox.internal.Person;
import java.util.List;

/** {@code /rest/organizationAcls}: the pages that a member runs. */
final class OrganizationAclsResource {
    private static final String ROLE = "ADMINISTRATOR";
    private static final String STATE = "APPROVED";
    private static final int PAGE = 100;

    private final Directory directory;

    OrganizationAclsResource(Directory directory) {
        this.directory = directory;
    }

    Answer find(RestCall call) {
        boolean permitted = call.has("rw_organization_admin") || call.has("r_organization_admin");
        call.needs(permitted, "partnerApiOrganizationAcls.FINDER-roleAssignee");
        RestliQuery query = call.query();
        if (!query.text("q").equals("roleAssignee")) {
            throw RestliQuery.illegal("q");
        }
        int start = query.number("start", 0);
        int count = query.number("count", PAGE);
        List<Organization> pages = asked(query) ? directory.pagesOf(call.person()) : List.of();
        List<Organization> some = pages.stream().skip(start).limit(count).toList();
        return Answer.json(200, Paging.page(Json.array(some, page -> element(page, call.person())), start, count));
    }

    /** Here everybody who has a role is an approved administrator. */
    private static boolean asked(RestliQuery query) {
        String role = query.text("role");
        String state = query.text("state");
        return (role.isEmpty() || role.equals(ROLE)) && (state.isEmpty() || state.equals(STATE));
    }

    private static ObjectNode element(Organization page, Person person) {
        return Json.object()
                .put("role", ROLE)
                .put("organization", page.urn())
                .put("roleAssignee", person.id())
                .put("state", STATE);
    }
}
