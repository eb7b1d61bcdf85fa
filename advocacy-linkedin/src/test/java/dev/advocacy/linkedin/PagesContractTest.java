package dev.advocacy.linkedin;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.LinkCard;
import dev.advocacy.channel.Metric;
import dev.advocacy.channel.PostRef;
import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.support.Json;
import dev.advocacy.testkit.Reply;
import dev.advocacy.testkit.Route;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;

@DisplayName("LinkedIn pages keep the contract of every channel")
class PagesContractTest extends LinkedInContract {
    private static final Map<Metric, String> FIELDS = Map.of(
            Metric.IMPRESSIONS, "impressionCount",
            Metric.REACH, "uniqueImpressionsCount",
            Metric.REACTIONS, "likeCount",
            Metric.COMMENTS, "commentCount",
            Metric.RESHARES, "shareCount",
            Metric.CLICKS, "clickCount");

    @Override
    LinkedInChannel channel(LinkedInConfig config) {
        return LinkedInChannel.pages(config);
    }

    @Override
    protected Account sampleAccount() {
        return Samples.PAGE;
    }

    @Override
    protected Set<String> expectedScopes() {
        return Set.of("w_organization_social", "r_organization_social", "rw_organization_admin");
    }

    @Override
    protected Reply profile(Account account) {
        return list("{\"role\":\"ADMINISTRATOR\",\"organization\":\"" + account.id()
                + "\",\"roleAssignee\":\"urn:li:person:abc123\",\"state\":\"APPROVED\"}");
    }

    @Override
    protected Map<Route, Reply> lookUpFinds(PublishRequest request, String id) {
        LinkCard link = Objects.requireNonNull(request.post().link());
        var post = Json.object()
                .put("id", id)
                .put("createdAt", request.armedAt().plusSeconds(2).toEpochMilli())
                .put("commentary", LittleText.commentary(request.post()))
                .put("lifecycleState", "PUBLISHED");
        post.putObject("content").putObject("article").put("source", link.url().toString());
        return Map.of(Route.get("/rest/posts"), list(post.toString()));
    }

    @Override
    protected Map<Route, Reply> lookUpProvesAbsent(PublishRequest request) {
        return Map.of(Route.get("/rest/posts"), list(""));
    }

    @Override
    protected Reply counted(PostRef post, Map<Metric, Long> counts) {
        var total = Json.object();
        counts.forEach((metric, count) -> total.put(FIELDS.get(metric), count));
        return list("{\"totalShareStatistics\":" + total + ",\"share\":\"" + post.id() + "\"}");
    }

    private static Reply list(String elements) {
        return Reply.json(200, "{\"elements\":[" + elements + "],\"paging\":{\"start\":0,\"count\":50,\"links\":[]}}");
    }
}
