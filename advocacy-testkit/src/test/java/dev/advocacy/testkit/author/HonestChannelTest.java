package dev.advocacy.testkit.author;

import org.junit.jupiter.api.DisplayName;

@DisplayName("an honest adapter passes the contract")
class HonestChannelTest extends PebbleContract {}
