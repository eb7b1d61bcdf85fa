package dev.advocacy.sandbox.internal.facebook;

import dev.advocacy.sandbox.internal.App;
import dev.advocacy.sandbox.internal.Network;
import dev.advocacy.sandbox.internal.Opaque;
import dev.advocacy.sandbox.internal.Person;
import dev.advocacy.sandbox.internal.Router;
import dev.advocacy.sandbox.internal.Site;
import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;

/** Facebook as far as pages, signing in and the share dialog go: who is known, and which books are kept. */
public final class FacebookNetwork implements Network {
    private static final Site SITE = new Site(
            "https://www.facebook.com/", "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)");

    private final URI url;
    private final Clock clock;
    private final Opaque opaque;
    private final Directory directory = new Directory();
    private final Tokens tokens;
    private final Stories stories = new Stories();
    private final Rules rules = new Rules();
    private final Handoffs handoffs = new Handoffs();
    private final Usage usage = new Usage();
    private final Errors errors;

    public FacebookNetwork(URI url, Clock clock, long seed) {
        this.url = url;
        this.clock = clock;
        this.opaque = new Opaque(seed);
        this.tokens = new Tokens(opaque);
        this.errors = new Errors(rules, opaque);
    }

    public Directory directory() {
        return directory;
    }

    public Rules rules() {
        return rules;
    }

    public Usage usage() {
        return usage;
    }

    public Handoffs handoffs() {
        return handoffs;
    }

    public Tokens tokens() {
        return tokens;
    }

    /** A long-lived token; an {@link IllegalArgumentException} if somebody is unknown or the app may not ask for a scope. */
    public String token(String login, String appId, Set<String> scopes) {
        return userToken(login, appId, scopes).value();
    }

    /** The page's token, which time does not end. */
    public String pageToken(String login, String appId, String pageId, Set<String> scopes) {
        Page page = directory.page(pageId).orElseThrow(() -> unknown("page", pageId));
        return tokens.ofPage(userToken(login, appId, scopes), page, clock.instant())
                .value();
    }

    private Token userToken(String login, String appId, Set<String> scopes) {
        App app = directory.app(appId).orElseThrow(() -> unknown("app", appId));
        Person person = directory.person(login).orElseThrow(() -> unknown("person", login));
        if (!app.scopes().containsAll(scopes)) {
            throw new IllegalArgumentException("App " + appId + " may ask for " + app.scopes() + " only");
        }
        Grant grant = tokens.grant(app, person);
        grant.allow(scopes);
        return tokens.longLived(grant, clock.instant());
    }

    @Override
    public FacebookDialect dialect() {
        return new FacebookDialect(errors);
    }

    @Override
    public Site site() {
        return SITE;
    }

    @Override
    public Collection<Story> posts() {
        return stories.all();
    }

    @Override
    public Router router() {
        GraphDoor door = new GraphDoor(new Gatekeeper(tokens, directory, rules), usage, errors, clock);
        GraphRoutes routes = new GraphRoutes(new Router(), door);
        Codes codes = new Codes(opaque);
        routes.login(
                new LoginDialog(directory, tokens, codes, clock), new TokenEndpoint(directory, codes, tokens, rules));
        routes.share(new ShareDialog(directory, stories, handoffs, clock));
        routePages(routes, new Roles(directory));
        return routes.router();
    }

    private void routePages(GraphRoutes routes, Roles roles) {
        Paging paging = new Paging(url);
        PageView pages = new PageView(tokens);
        Photos photos = new Photos();
        StoryView view = new StoryView(rules, roles);
        StoryResource posts = new StoryResource(roles, view);
        routes.accounts(new AccountResource(directory, pages, paging));
        routes.feed(new FeedResource(stories, roles, new DraftReader(photos), view, paging));
        routes.insights(new InsightsResource(stories, roles));
        routes.nodes(new NodeResource(directory, pages, stories, posts, routeMedia(routes, roles, photos)));
    }

    private MediaNodes routeMedia(GraphRoutes routes, Roles roles, Photos photos) {
        Uploads uploads = new Uploads(opaque);
        Videos videos = new Videos();
        PhotosResource pictures = new PhotosResource(stories, photos, roles);
        VideosResource films = new VideosResource(stories, videos, uploads, roles, rules);
        UploadResource transfers = new UploadResource(uploads, rules);
        routes.media(pictures, films, transfers);
        return new MediaNodes(photos, pictures, videos, films, uploads, transfers);
    }

    private static IllegalArgumentException unknown(String kind, String name) {
        return new IllegalArgumentException("No " + kind + " is known as " + name);
    }
}
