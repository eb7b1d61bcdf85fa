package dev.advocacy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Figures of posts at LinkedIn")
class FiguresTest extends LinkedInTest {
    private static final String UNPERMITTED =
            "{\"status\":403,\"serviceErrorCode\":100,\"code\":\"ACCESS_DENIED\",\"message\":\"Unpermitted fields present in PARAMETER: Data Processing Exception while processing fields [/shares[0]]\"}";

    @Test
    @DisplayName("a member reads one figure of an own post per call, zero before anybody saw it")
    void member() throws Exception {
        String urn = posted("Hello");
        assertThat(json(get(analytics(urn, "IMPRESSION"), token())))
                .isEqualTo(json(
                        "{\"elements\":[{\"count\":0,\"metricType\":\"IMPRESSION\",\"targetEntity\":{\"share\":\"%s\"}}],\"paging\":{\"start\":0,\"count\":10,\"links\":[]}}"
                                .formatted(urn)));
        clock.advance(Duration.ofDays(3));
        AudienceSummary done = linkedIn.audience().react();

        assertThat(count(urn, "REACTION")).isEqualTo(done.reactions());
        assertThat(count(urn, "COMMENT")).isEqualTo(done.comments());
        assertThat(count(urn, "IMPRESSION")).isGreaterThan(count(urn, "MEMBERS_REACHED"));
        assertThat(count(urn, "MEMBERS_REACHED")).isPositive();
        assertThat(count(urn, "LINK_CLICKS")).isZero();
    }

    @Test
    @DisplayName("before version 202605 the metric type is an object, and before 202604 some metrics are unknown")
    void olderVersions() throws Exception {
        String urn = posted("Hello");
        JsonNode older = json(withVersion(analytics(urn, "COMMENT"), "202604"))
                .path("elements")
                .get(0);

        assertThat(older.path("metricType"))
                .isEqualTo(
                        json(
                                "{\"com.linkedin.adsexternalapi.memberanalytics.v1.CreatorPostAnalyticsMetricTypeV1\":\"COMMENT\"}"));
        assertThat(withVersion(analytics(urn, "LINK_CLICKS"), "202604").statusCode())
                .isEqualTo(200);
        assertThat(withVersion(analytics(urn, "LINK_CLICKS"), "202603").statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=entity&entity=(share:urn:li:share:1)&queryType=IMPRESSION&aggregation=TOTAL",
                "q=entity&entity=urn%3Ali%3Ashare%3A1&queryType=IMPRESSION&aggregation=TOTAL",
                "q=entity&entity=(ugc:urn%3Ali%3Ashare%3A1)&queryType=IMPRESSION&aggregation=TOTAL",
                "q=entity&queryType=IMPRESSION&aggregation=TOTAL",
                "q=entity&entity=(share:urn%3Ali%3Ashare%3A1)&queryType=LIKES&aggregation=TOTAL",
                "q=entity&entity=(share:urn%3Ali%3Ashare%3A1)&queryType=IMPRESSION&aggregation=DAILY",
                "q=me&entity=(share:urn%3Ali%3Ashare%3A1)&queryType=IMPRESSION&aggregation=TOTAL"
            })
    @DisplayName("a malformed analytics query is refused")
    void malformed(String query) throws Exception {
        HttpResponse<String> answer = get("/rest/memberCreatorPostAnalytics?" + query, token());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("code").asText()).isEqualTo("ILLEGAL_ARGUMENT");
    }

    @Test
    @DisplayName("analytics need their scope and an own post that exists")
    void memberRefusals() throws Exception {
        String urn = posted("Hello");
        assertThat(get(analytics(urn, "COMMENT"), linkedIn.token("kari", APP, "w_member_social"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(get(analytics(urn, "COMMENT"), linkedIn.token("ola", APP, ALL))
                        .statusCode())
                .isEqualTo(403);
        assertThat(get(analytics("urn:li:share:1", "COMMENT"), token()).statusCode())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("a page's statistics leave out posts to which nothing has happened")
    void pagePosts() throws Exception {
        String seen = pagePost("Seen");
        clock.advance(Duration.ofDays(3));
        AudienceSummary done = linkedIn.audience().react();
        String unseen = pagePost("Unseen");
        JsonNode elements = json(get(statistics("&shares=List(" + encode(seen) + "," + encode(unseen) + ")"), token()))
                .path("elements");

        assertThat(elements).hasSize(1);
        assertThat(elements.get(0).path("share").asText()).isEqualTo(seen);
        assertThat(elements.get(0).path("organizationalEntity").asText()).isEqualTo(page);
        JsonNode totals = elements.get(0).path("totalShareStatistics");
        assertThat(totals.path("likeCount").asInt()).isEqualTo(done.reactions());
        assertThat(totals.path("commentCount").asInt()).isEqualTo(done.comments());
        assertThat(totals.path("impressionCount").asInt()).isPositive();
        assertThat(totals.path("engagement").asDouble()).isBetween(0.0, 1.0);
    }

    @Test
    @DisplayName("without a list of posts a page's statistics are the sum over all of them")
    void pageTotal() throws Exception {
        pagePost("One");
        pagePost("Two");
        clock.advance(Duration.ofDays(3));
        AudienceSummary done = linkedIn.audience().react();
        JsonNode elements = json(get(statistics(""), token())).path("elements");

        assertThat(elements).hasSize(1);
        assertThat(elements.get(0)
                        .path("totalShareStatistics")
                        .path("likeCount")
                        .asInt())
                .isEqualTo(done.reactions());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&shares=List(urn:li:share:1)",
                "&shares%5B0%5D=urn%3Ali%3Ashare%3A1",
                "&shares[0]=urn%3Ali%3Ashare%3A1",
                "&shares=urn%3Ali%3Ashare%3A1",
                "&shares=List((a:b))",
                "&shares=List(urn%3Ali%3Ashare%3A1)"
            })
    @DisplayName("a wrongly encoded list of posts and a foreign post get the same 403")
    void unpermittedShares(String shares) throws Exception {
        HttpResponse<String> answer = get(statistics(shares), token());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(json(answer)).isEqualTo(json(UNPERMITTED));
    }

    @Test
    @DisplayName("the 403 says which post of the list it was")
    void unpermittedIndex() throws Exception {
        String own = pagePost("Own");
        String foreign = posted("A member's");

        assertThat(json(get(statistics("&shares=List(" + encode(own) + "," + encode(foreign) + ")"), token()))
                        .path("message")
                        .asText())
                .endsWith("[/shares[1]]");
    }

    @Test
    @DisplayName("a page's statistics are for its admins with the scope, and for one finder")
    void pageRefusals() throws Exception {
        assertThat(get(statistics(""), linkedIn.token("ola", APP, ALL)).statusCode())
                .isEqualTo(403);
        assertThat(get(statistics(""), linkedIn.token("kari", APP, "r_organization_social"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(get(statistics("&q=other"), token()).statusCode()).isEqualTo(400);
        assertThat(get(statistics("&timeIntervals=(timeRange:(start:1,end:2))"), token())
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("a member sees the pages to run, page by page")
    void roles() throws Exception {
        linkedIn.organization("1", "First", "kari", "ola");
        String query = "/rest/organizationAcls?q=roleAssignee&role=ADMINISTRATOR&state=APPROVED";
        JsonNode answer = json(get(query, token()));

        assertThat(answer.path("elements").findValuesAsText("organization"))
                .containsExactly("urn:li:organization:1", page);
        assertThat(answer.path("elements").get(1))
                .isEqualTo(json(
                        "{\"role\":\"ADMINISTRATOR\",\"organization\":\"%s\",\"roleAssignee\":\"%s\",\"state\":\"APPROVED\"}"
                                .formatted(page, kari)));
        assertThat(json(get(query + "&start=1&count=1", token())).path("elements"))
                .hasSize(1);
        assertThat(json(get("/rest/organizationAcls?q=roleAssignee&role=CONTENT_ADMIN", token()))
                        .path("elements"))
                .isEmpty();
        assertThat(get("/rest/organizationAcls?q=organization", token()).statusCode())
                .isEqualTo(400);
        assertThat(get(query, linkedIn.token("kari", APP, "openid")).statusCode())
                .isEqualTo(403);
    }

    private String pagePost(String commentary) throws IOException, InterruptedException {
        return post(token(), text(page, commentary))
                .headers()
                .firstValue("x-restli-id")
                .orElseThrow();
    }

    private int count(String urn, String metric) throws IOException, InterruptedException {
        return json(get(analytics(urn, metric), token()))
                .path("elements")
                .get(0)
                .path("count")
                .asInt(-1);
    }

    private static String analytics(String urn, String metric) {
        return "/rest/memberCreatorPostAnalytics?q=entity&entity=(share:" + encode(urn) + ")&queryType=" + metric
                + "&aggregation=TOTAL";
    }

    private String statistics(String more) {
        return "/rest/organizationalEntityShareStatistics?q=organizationalEntity&organizationalEntity=" + encode(page)
                + more;
    }

    private HttpResponse<String> withVersion(String place, String version) throws IOException, InterruptedException {
        return send(request(place)
                .header("Authorization", "Bearer " + token())
                .header("LinkedIn-Version", version)
                .header("X-Restli-Protocol-Version", "2.0.0"));
    }
}
