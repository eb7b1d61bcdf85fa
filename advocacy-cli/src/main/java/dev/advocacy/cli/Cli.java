package dev.advocacy.cli;

import dev.advocacy.RefusedException;
import dev.advocacy.cli.terminal.Stop;
import dev.advocacy.cli.terminal.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.IntSupplier;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/** The command {@code advocacy}. */
@Command(
        name = "advocacy",
        mixinStandardHelpOptions = true,
        versionProvider = Cli.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Scores what ambassadors did, and explains every point.",
        footer = {
            "",
            "Begin with:",
            "  advocacy generate --people 50 --out events.ndjson     makes a file to try things on",
            "  advocacy score --events events.ndjson --rules standard --board month",
            "  advocacy explain --events events.ndjson --rules standard --ambassador p0001",
            "",
            "Ends with 0 when all is well, 1 when what was given has problems, 2 when the command was called wrongly or",
            "something cannot be read, 3 when the answer could not be written, 70 for a defect of the command."
        })
public final class Cli {
    private static final int DEFECT = 70;
    private static final int WIDTH = 110;

    private Cli() {}

    /** Runs the command and ends the process. */
    public static void main(String[] args) {
        var terminal = Terminal.ofProcess();
        System.exit(withMemory(terminal, () -> run(terminal, args)));
    }

    private static int withMemory(Terminal terminal, IntSupplier command) {
        try {
            return command.getAsInt();
        } catch (OutOfMemoryError e) {
            terminal.tell(
                    "advocacy: there is too little memory for so many events; give more, such as JAVA_OPTS=-Xmx8g");
            return Stop.UNREADABLE;
        }
    }

    /** Runs the command and tells its exit code. */
    static int run(Terminal terminal, String... args) {
        var line = new CommandLine(new Cli())
                .addSubcommand(new ScoreCommand(terminal))
                .addSubcommand(new ExplainCommand(terminal))
                .addSubcommand(new ReplayCommand(terminal))
                .addSubcommand(new RulesCommand(terminal))
                .addSubcommand(new LintCommand(terminal))
                .addSubcommand(new SqlCommand(terminal))
                .addSubcommand(new ParityCommand(terminal))
                .addSubcommand(new DiffCommand(terminal))
                .addSubcommand(new PathsCommand(terminal))
                .addSubcommand(new RoiCommand(terminal))
                .addSubcommand(new ReachCommand(terminal))
                .addSubcommand(new FiguresCommand(terminal))
                .addSubcommand(new MetricsCommand(terminal))
                .addSubcommand(new FormulasCommand(terminal))
                .addSubcommand(new AttributeCommand(terminal))
                .addSubcommand(new LiftCommand(terminal))
                .addSubcommand(new GenerateCommand(terminal))
                .addSubcommand(new SandboxCommand())
                .addSubcommand(new GenerateCompletion())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(WIDTH)
                .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler(Cli::wronglyCalled)
                .setExecutionExceptionHandler((e, command, parsed) -> failed(terminal, e));
        return args.length == 0 ? line.execute("--help") : line.execute(args);
    }

    private static int wronglyCalled(ParameterException e, String[] args) {
        var command = e.getCommandLine();
        command.getErr().println("advocacy: " + e.getMessage());
        command.getErr().println("Try " + command.getCommandSpec().qualifiedName() + " --help, which shows examples.");
        return Stop.UNREADABLE;
    }

    private static int failed(Terminal terminal, Exception e) {
        if (e instanceof Stop stop) {
            stop.lines().forEach(line -> terminal.tell("advocacy: " + line));
            return stop.code();
        }
        if (e instanceof RefusedException refused) {
            refused.findings().forEach(finding -> terminal.tell("advocacy: " + finding.message()));
            return Stop.PROBLEMS;
        }
        return defect(terminal, e);
    }

    private static int defect(Terminal terminal, Exception e) {
        terminal.tell(
                "advocacy: this is a defect of the command, not of what you gave it; please report it with these lines:");
        var trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        trace.toString().lines().forEach(terminal::tell);
        return DEFECT;
    }

    /** What the jar says of itself. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = Optional.ofNullable(Cli.class.getPackage().getImplementationVersion());
            return new String[] {"advocacy " + version.orElse("(built from source)")};
        }
    }
}
