package dev.advocacy.sandbox.internal.linkedin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.sandbox.internal.Answer;
import dev.advocacy.sandbox.internal.Json;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;

/** {@code /rest/memberCreatorPostAnalytics}: one figure of one own post per call, for its whole life. */
final class MemberAnalyticsResource {
    private static final String NAME = "partnerApiMemberCreatorPostAnalytics.FINDER-entity";
    private static final String UNION =
            "com.linkedin.adsexternalapi.memberanalytics.v1.CreatorPostAnalyticsMetricTypeV1";
    private static final YearMonth METRIC_IS_TEXT = YearMonth.of(2026, 5);
    private static final YearMonth MORE_METRICS = YearMonth.of(2026, 4);
    private static final Set<String> METRICS =
            Set.of("IMPRESSION", "MEMBERS_REACHED", "RESHARE", "REACTION", "COMMENT");
    private static final Set<String> LATER_METRICS = Set.of(
            "POST_SAVE",
            "POST_SEND",
            "LINK_CLICKS",
            "PREMIUM_CTA_CLICKS",
            "FOLLOWER_GAINED_FROM_CONTENT",
            "PROFILE_VIEW_FROM_CONTENT");

    private final Posts posts;

    MemberAnalyticsResource(Posts posts) {
        this.posts = posts;
    }

    Answer find(RestCall call) {
        call.needs(call.has("r_member_postAnalytics"), NAME);
        RestliQuery query = call.query();
        String metric = metric(query, call.version());
        require(query, "q", "entity");
        require(query, "aggregation", "TOTAL");
        Post post = posts.find(postUrn(query)).orElseThrow(Envelope::notFound);
        call.needs(post.author().equals(call.person().id()), NAME);
        ObjectNode element = element(post, metric, call.version());
        return Answer.json(200, Paging.page(Json.array().add(element), 0, 10));
    }

    private static ObjectNode element(Post post, String metric, YearMonth version) {
        ObjectNode element = Json.object().put("count", Figures.of(post.engagement(), metric));
        if (version.isBefore(METRIC_IS_TEXT)) {
            element.putObject("metricType").put(UNION, metric);
        } else {
            element.put("metricType", metric);
        }
        element.putObject("targetEntity").put(post.id().startsWith("urn:li:share:") ? "share" : "ugc", post.id());
        return element;
    }

    private static String metric(RestliQuery query, YearMonth version) {
        String metric = query.text("queryType");
        boolean known = METRICS.contains(metric) || (LATER_METRICS.contains(metric) && !version.isBefore(MORE_METRICS));
        if (!known) {
            throw RestliQuery.illegal("queryType");
        }
        return metric;
    }

    private static String postUrn(RestliQuery query) {
        RestliValue entity = query.value("entity").orElseThrow(() -> RestliQuery.illegal("entity"));
        if (entity instanceof RestliValue.Fields fields && fields.fields().size() == 1) {
            Map.Entry<String, RestliValue> only =
                    fields.fields().entrySet().iterator().next();
            if (only.getValue() instanceof RestliValue.Text urn && fits(only.getKey(), urn.text())) {
                return urn.text();
            }
        }
        throw RestliQuery.illegal("entity");
    }

    private static boolean fits(String kind, String urn) {
        return switch (kind) {
            case "share" -> urn.startsWith("urn:li:share:");
            case "ugc" -> urn.startsWith("urn:li:ugcPost:");
            default -> false;
        };
    }

    private static void require(RestliQuery query, String name, String value) {
        if (!query.text(name).equals(value)) {
            throw RestliQuery.illegal(name);
        }
    }
}
