package io.nearside.cli.output;

import ch.qos.logback.classic.ClassicConstants;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.ConsoleTarget;
import ch.qos.logback.core.spi.ContextAwareBase;
import org.slf4j.Logger;

/**
 * Logging, found by Logback as a service unless its own property names a file: looking for one and reading it takes a tenth of a second at the start. What a person
 * has to know is said by the command itself, so that little is logged unless it is asked for.
 */
public final class QuietLog extends ContextAwareBase implements Configurator {

    /** The property that holds the level of our own loggers. */
    public static final String LEVEL = "nearside.log";

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        if (System.getProperty(ClassicConstants.CONFIG_FILE_PROPERTY) != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%msg%n%nopex");
        encoder.start();
        ConsoleAppender<ILoggingEvent> stderr = new ConsoleAppender<>();
        stderr.setContext(context);
        stderr.setName("stderr");
        stderr.setTarget(ConsoleTarget.SystemErr.getName());
        stderr.setEncoder(encoder);
        stderr.start();

        level(context, "io.nearside", Level.toLevel(System.getProperty(LEVEL), Level.WARN));
        // Its loggers print headers.
        level(context, "software.amazon.awssdk", Level.ERROR);
        // Their loggers print every failure before they throw it, and what an authority said with it.
        level(context, "com.azure", Level.OFF);
        level(context, "com.microsoft.aad.msal4j", Level.OFF);
        level(context, "reactor", Level.OFF);
        level(context, Logger.ROOT_LOGGER_NAME, Level.WARN);
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(stderr);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static void level(LoggerContext context, String name, Level level) {
        context.getLogger(name).setLevel(level);
    }
}
