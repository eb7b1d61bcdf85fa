package dev.advocacy.sandbox.internal.linkedin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.sandbox.internal.Answer;
import dev.advocacy.sandbox.internal.Json;
import dev.advocacy.sandbox.internal.Person;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** {@code /rest/organizationAcls}: the roles that a member has at pages. */
final class OrganizationAclsResource {
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
        List<ObjectNode> some = directory.organizations().stream()
                .flatMap(page -> roles(page, call.person(), query))
                .skip(start)
                .limit(count)
                .toList();
        return Answer.json(200, Paging.page(Json.array(some, Function.identity()), start, count));
    }

    private static Stream<ObjectNode> roles(Organization page, Person person, RestliQuery query) {
        return page.assignments().stream()
                .filter(role -> role.isOf(person))
                .filter(role -> fits(query.text("role"), role.role()) && fits(query.text("state"), role.state()))
                .map(role -> element(page, person, role));
    }

    private static boolean fits(String asked, String value) {
        return asked.isEmpty() || asked.equals(value);
    }

    private static ObjectNode element(Organization page, Person person, Assignment role) {
        return Json.object()
                .put("role", role.role())
                .put("organization", page.urn())
                .put("roleAssignee", person.id())
                .put("state", role.state());
    }
}
