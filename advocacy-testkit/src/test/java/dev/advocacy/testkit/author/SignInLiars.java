package dev.advocacy.testkit.author;

import dev.advocacy.channel.AccountConnector;
import dev.advocacy.channel.Authorization;
import dev.advocacy.channel.ChannelAdapter;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.Grant;
import java.net.URI;
import java.util.Optional;

/** Lies about signing in: one each. */
final class SignInLiars {
    private SignInLiars() {}

    /** Sends the verifier itself where its hash belongs. */
    @CaughtBy("authorizationIsProtected")
    static final class LeavesOutTheChallenge extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                public Optional<AccountConnector> accounts() {
                    return Optional.of(new OtherAccounts(super.accounts().orElseThrow()) {
                        @Override
                        public Authorization begin() {
                            Authorization honest = super.begin();
                            String plain = honest.url().toString().replace("S256", "plain");
                            return new Authorization(URI.create(plain), honest.state(), honest.verifier());
                        }
                    });
                }
            };
        }
    }

    /** Proves itself to a network that refuses such proof. */
    @CaughtBy({"authorizationIsProtected", "codeBecomesAGrant", "codeIsSentOnce"})
    static final class SendsAProofThatIsRefused extends PebbleContract {
        @Override
        protected boolean usesPkce() {
            return false;
        }
    }

    /** Sends a code once more where the first was not answered. */
    @CaughtBy("codeIsSentOnce")
    static final class SendsTheCodeTwice extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                public Optional<AccountConnector> accounts() {
                    return Optional.of(new OtherAccounts(super.accounts().orElseThrow()) {
                        @Override
                        public Grant complete(Authorization begun, URI callback) {
                            try {
                                return super.complete(begun, callback);
                            } catch (ChannelException e) {
                                if (e.remedy() == Remedy.RECONNECT) {
                                    throw e;
                                }
                                return super.complete(begun, callback);
                            }
                        }
                    });
                }
            };
        }
    }

    /** Sends what the network refused until it takes it. */
    @CaughtBy({"refusedCodeIsReconnect", "noIsReconnect"})
    static final class AsksAgainForARefusedCode extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                public Optional<AccountConnector> accounts() {
                    return Optional.of(new OtherAccounts(super.accounts().orElseThrow()) {
                        @Override
                        public Grant complete(Authorization begun, URI callback) {
                            try {
                                return super.complete(begun, callback);
                            } catch (ChannelException e) {
                                throw new ChannelException(Remedy.RETRY, e.code(), "Pebble: try again", null);
                            }
                        }
                    });
                }
            };
        }
    }

    /** Never says that a person has to connect again. */
    @CaughtBy({"refusedRefreshIsReconnect", "refreshWithoutTokenIsReconnect"})
    static final class RefreshesForEver extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                public Optional<AccountConnector> accounts() {
                    return Optional.of(new OtherAccounts(super.accounts().orElseThrow()) {
                        @Override
                        public Credentials refresh(Credentials current) {
                            try {
                                return super.refresh(current);
                            } catch (ChannelException e) {
                                throw new ChannelException(Remedy.RETRY, e.code(), "Pebble: try again", null);
                            }
                        }
                    });
                }
            };
        }
    }

    /** Has a person connect again because the network was down for a moment. */
    @CaughtBy("brokenRefreshIsRetry")
    static final class GivesUpRefreshing extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                public Optional<AccountConnector> accounts() {
                    return Optional.of(new OtherAccounts(super.accounts().orElseThrow()) {
                        @Override
                        public Credentials refresh(Credentials current) {
                            try {
                                return super.refresh(current);
                            } catch (ChannelException e) {
                                throw new ChannelException(Remedy.RECONNECT, e.code(), "Pebble: connect again", null);
                            }
                        }
                    });
                }
            };
        }
    }
}
