package dev.advocacy.linkedin;

import dev.advocacy.Finding;
import dev.advocacy.channel.AccountConnector;
import dev.advocacy.channel.ChannelAdapter;
import dev.advocacy.channel.ChannelDescriptor;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.DraftCheck;
import dev.advocacy.channel.Editor;
import dev.advocacy.channel.EngagementReader;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.Publisher;
import dev.advocacy.channel.Retractor;
import dev.advocacy.channel.ShareLinks;
import dev.advocacy.channel.support.ChannelHttp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * LinkedIn: {@link #members} for people's own profiles, {@link #pages} for company pages.
 *
 * <p>Text may have 3,000 characters, and LinkedIn does not say of which kind; UTF-16 units are counted, the strictest
 * reading. LinkedIn does not say either whether its escapes count, so a text whose escaped form is longer is refused with
 * {@code linkedin.escaped-too-long}. A post shows one kind of content: a link card, up to 20 pictures, a video, a document, a
 * poll or another post; more than one is refused with {@code linkedin.one-content}.
 *
 * <p>Media are uploaded before the post, within {@link Publisher#BEGIN_WITHIN}. LinkedIn takes its time with a video, and a
 * publish waits for it that long; where it is not ready then, nothing was posted, and the next attempt uploads it again.
 *
 * <p>LinkedIn's terms (API Terms of Use, 4.1) let its counts be shown but not stored; points come from our own events. Where a
 * publish ends in doubt, a page's own list tells; a member's list may not be read, so the person does. Thread-safe. It keeps no
 * state about people, and sends the request that creates a post at most once.
 */
public final class LinkedInChannel implements ChannelAdapter {
    /** People's own profiles. */
    public static final ChannelId MEMBERS = ChannelId.of("linkedin");

    /** Company pages, for those whose role there lets them post. */
    public static final ChannelId PAGES = ChannelId.of("linkedin-page");

    private final LinkedInConfig config;
    private final ChannelDescriptor descriptor;
    private final ChannelHttp http;
    private final Publisher publisher;
    private final Editor editor;
    private final Optional<EngagementReader> engagement;
    private final AccountConnector accounts;
    private final Retractor retractor;

    private LinkedInChannel(
            Wiring wiring,
            ChannelDescriptor descriptor,
            Publisher publisher,
            Optional<EngagementReader> engagement,
            SignIn accounts) {
        this.config = wiring.config();
        this.descriptor = descriptor;
        this.http = wiring.http();
        this.publisher = publisher;
        this.editor = new PostEditor(wiring.api(), descriptor);
        this.engagement = engagement;
        this.accounts = accounts;
        this.retractor = new PostRetractor(wiring.api());
    }

    /**
     * People's own profiles. Needs LinkedIn's products "Share on LinkedIn" and "Sign In with LinkedIn using OpenID Connect".
     * Counts are read only where the config says that the app has member analytics. No I/O.
     */
    public static LinkedInChannel members(LinkedInConfig config) {
        var wiring = Wiring.of(MEMBERS, config, Scope.forMembers(config.memberAnalytics()));
        LinkedInApi api = wiring.api();
        Optional<EngagementReader> counts =
                config.memberAnalytics() ? Optional.of(new MemberStatistics(api, config.version())) : Optional.empty();
        var accounts = new SignIn(api, wiring.oauth(), new MemberDirectory(api), Scope.MEMBER_POSTS);
        var descriptor = LinkedInTerms.ofMembers(config);
        var publisher = PostPublisher.withoutLookUp(api, descriptor);
        return new LinkedInChannel(wiring, descriptor, publisher, counts, accounts);
    }

    /** Company pages. Needs LinkedIn's product "Community Management". No I/O. */
    public static LinkedInChannel pages(LinkedInConfig config) {
        var wiring = Wiring.of(PAGES, config, Scope.forPages());
        LinkedInApi api = wiring.api();
        var accounts = new SignIn(api, wiring.oauth(), new PageDirectory(api), Scope.PAGE_POSTS);
        var descriptor = LinkedInTerms.ofPages(config);
        var publisher = PostPublisher.looking(api, descriptor);
        return new LinkedInChannel(wiring, descriptor, publisher, Optional.of(new PageStatistics(api)), accounts);
    }

    @Override
    public ChannelDescriptor descriptor() {
        return descriptor;
    }

    /** What LinkedIn would refuse, as far as is known without asking it; on a day past the version's sunset, everything. */
    @Override
    public DraftCheck check(Post post) {
        return DraftRules.check(post, descriptor).withFirst(version());
    }

    private List<Finding> version() {
        LocalDate today = LocalDate.ofInstant(config.clock().instant(), ZoneOffset.UTC);
        ApiVersion version = config.version();
        return version.endedOn(today) ? List.of(ended(version)) : List.of();
    }

    private static Finding ended(ApiVersion version) {
        String sunset = version.sunset().map(LocalDate::toString).orElse("");
        String message = "LinkedIn ended version " + version.value() + " of its API on " + sunset
                + ": an operator has to set apiVersion to a later one";
        return Finding.error("linkedin.version-ended", "channel", message)
                .with("version", version.value())
                .with("sunset", sunset);
    }

    @Override
    public Optional<Publisher> publisher() {
        return Optional.of(publisher);
    }

    @Override
    public Optional<Editor> editor() {
        return Optional.of(editor);
    }

    @Override
    public Optional<ShareLinks> shareLinks() {
        return Optional.of(new ShareDialog());
    }

    @Override
    public Optional<EngagementReader> engagement() {
        return engagement;
    }

    @Override
    public Optional<AccountConnector> accounts() {
        return Optional.of(accounts);
    }

    @Override
    public Optional<Retractor> retractor() {
        return Optional.of(retractor);
    }

    @Override
    public boolean isResting() {
        return http.isResting();
    }

    @Override
    public void close() {
        http.close();
    }

    @Override
    public String toString() {
        return "LinkedInChannel[" + descriptor.id() + ", " + config.apiVersion() + "]";
    }
}
