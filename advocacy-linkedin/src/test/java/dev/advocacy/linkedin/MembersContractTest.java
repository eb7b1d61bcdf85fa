package dev.advocacy.linkedin;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.Metric;
import dev.advocacy.channel.PostRef;
import dev.advocacy.testkit.Answer;
import dev.advocacy.testkit.Reply;
import dev.advocacy.testkit.WireRequest;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;

@DisplayName("LinkedIn members keep the contract of every channel")
class MembersContractTest extends LinkedInContract {
    private static final Map<Metric, String> QUERIES = Map.of(
            Metric.IMPRESSIONS, "IMPRESSION",
            Metric.REACH, "MEMBERS_REACHED",
            Metric.REACTIONS, "REACTION",
            Metric.COMMENTS, "COMMENT",
            Metric.RESHARES, "RESHARE",
            Metric.CLICKS, "LINK_CLICKS");

    @Override
    LinkedInChannel channel(LinkedInConfig config) {
        return LinkedInChannel.members(config.withMemberAnalytics());
    }

    @Override
    protected Account sampleAccount() {
        return Samples.KARI;
    }

    @Override
    protected Set<String> expectedScopes() {
        return Set.of("openid", "profile", "w_member_social", "r_member_postAnalytics");
    }

    @Override
    protected Reply profile(Account account) {
        String sub = account.id().substring("urn:li:person:".length());
        return Reply.json(200, "{\"sub\":\"" + sub + "\",\"name\":\"John Doe\",\"locale\":\"en-US\"}");
    }

    @Override
    protected Reply counted(PostRef post, Map<Metric, Long> counts) {
        return request -> counted(request, counts);
    }

    private static Answer counted(WireRequest request, Map<Metric, Long> counts) {
        String elements = QUERIES.entrySet().stream()
                .filter(q -> request.target().contains("queryType=" + q.getValue() + "&"))
                .filter(q -> counts.containsKey(q.getKey()))
                .map(q -> "{\"count\":" + counts.get(q.getKey()) + ",\"metricType\":\"" + q.getValue() + "\"}")
                .findFirst()
                .orElse("");
        return Reply.json(200, "{\"elements\":[" + elements + "]}");
    }
}
