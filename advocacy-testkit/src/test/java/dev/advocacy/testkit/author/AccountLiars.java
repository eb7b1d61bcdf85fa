package dev.advocacy.testkit.author;

import dev.advocacy.channel.AccountConnector;
import dev.advocacy.channel.Authorization;
import dev.advocacy.channel.ChannelAdapter;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.Credentials;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Lies about accounts: one each. */
final class AccountLiars {
    private AccountLiars() {}

    /** Asks for more than it needs. */
    @CaughtBy({"leastScopes", "notesNameTheScopes"})
    static final class AsksForMore extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                String askedScopes() {
                    return "post read-messages";
                }
            };
        }
    }

    /** Keeps one state for everybody. */
    @CaughtBy("authorizationsDiffer")
    static final class KeepsOneState extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                private final AccountConnector honest = super.accounts().orElseThrow();
                private final Authorization only = honest.begin();

                @Override
                public Optional<AccountConnector> accounts() {
                    return Optional.of(new OtherAccounts(honest) {
                        @Override
                        public Authorization begin() {
                            return only;
                        }
                    });
                }
            };
        }
    }

    /** Takes what was asked for for what was allowed. */
    @CaughtBy("codeBecomesAGrant")
    static final class GrantsWhatItAsked extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                Set<String> scopesIn(PebbleReply granted) {
                    return Set.of(askedScopes());
                }
            };
        }
    }

    /** Forgets the refresh token that came with the fresh access token. */
    @CaughtBy("refreshGivesFreshTokens")
    static final class KeepsTheOldRefreshToken extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                public Optional<AccountConnector> accounts() {
                    return Optional.of(new OtherAccounts(super.accounts().orElseThrow()) {
                        @Override
                        public Credentials refresh(Credentials current) {
                            Credentials fresh = super.refresh(current);
                            return new Credentials(
                                    fresh.accessToken(), current.refreshToken(), fresh.scopes(), fresh.expiresAt());
                        }
                    });
                }
            };
        }
    }

    /** Says that access has ended, and asks nobody. */
    @CaughtBy({"brokenRevocationIsRetry x2", "revokingAsksTheNetwork", "unreachableRevocationIsRetry"})
    static final class RevokesNothing extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                public Optional<AccountConnector> accounts() {
                    return Optional.of(new OtherAccounts(super.accounts().orElseThrow()) {
                        @Override
                        public void revoke(Credentials credentials) {
                            // it is not asked for
                        }
                    });
                }
            };
        }
    }

    /** Says that access has ended where the network said that it has not. */
    @CaughtBy({"brokenRevocationIsRetry x2", "unreachableRevocationIsRetry"})
    static final class HidesAFailedRevocation extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                public Optional<AccountConnector> accounts() {
                    return Optional.of(new OtherAccounts(super.accounts().orElseThrow()) {
                        @Override
                        public void revoke(Credentials credentials) {
                            try {
                                super.revoke(credentials);
                            } catch (ChannelException e) {
                                // it will end by itself
                            }
                        }
                    });
                }
            };
        }
    }

    /** Asks for fresh tokens where the network gives none. */
    @CaughtBy("noRefreshIsReconnect")
    static final class RefreshesInVain extends PebbleContract {
        @Override
        protected boolean refreshes() {
            return false;
        }
    }
}
