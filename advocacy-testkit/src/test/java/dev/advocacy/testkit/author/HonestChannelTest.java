package dev.advocacy.testkit.author;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
@DisplayName("an honest adapter passes the contract")
class HonestChannelTest extends PebbleContract {}
