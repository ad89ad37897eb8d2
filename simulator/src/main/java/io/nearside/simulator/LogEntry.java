package io.nearside.simulator;

import java.time.Instant;
import java.util.Map;

/**
 * One request of the log.
 *
 * @param number counted from 1 since the start or the last clearing, in order of arrival
 * @param status what was answered; 0 when nothing was (yet)
 * @param effect whether the world was changed by it
 * @param fault the fault that struck, or empty
 */
public record LogEntry(
        int number,
        Instant at,
        String service,
        String operation,
        String account,
        String region,
        Access access,
        Map<String, String> parameters,
        int status,
        Effect effect,
        String fault) {
    public LogEntry {
        parameters = Map.copyOf(parameters);
    }

    public boolean isWrite() {
        return access == Access.WRITE;
    }

    LogEntry with(Effect now) {
        return new LogEntry(number, at, service, operation, account, region, access, parameters, status, now, fault);
    }

    LogEntry with(int answered) {
        return new LogEntry(
                number, at, service, operation, account, region, access, parameters, answered, effect, fault);
    }
}
