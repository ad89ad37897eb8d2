package io.nearside.gcp;

import io.nearside.api.error.ErrorKind;
import io.nearside.guice.http.HttpStatus;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Google's codes mean. Words come before codes where Google has one code, {@code badRequest}, for what passes and for what does not;
 * the code comes before the status, since a rate that is exceeded is told under 403 as well as under 429.
 */
final class GcpErrorCodes {
    /** terraform-provider-google#3026 and #3034: a peering's, and that of a route. */
    private static final Pattern IN_PROGRESS =
            Pattern.compile("(?i)There is a (peering|route) operation in progress on the local or peer network");

    /** kyma-project/cloud-manager: a second peering of the same two networks, whatever it is called. */
    private static final Pattern THERE = Pattern.compile("(?i)There is already a peering");

    /** terraform-example-foundation, "Error waiting for Adding Network Peering". */
    private static final Pattern OVERLAP =
            Pattern.compile("(?i)An IP range in the peer network .* overlaps with an IP range");

    /** What Google says to the removal of a peering that is not there is not documented: 404, and 400 with such words, are both known. */
    private static final Pattern NO_PEERING =
            Pattern.compile("(?i)(no|not find) peering|peering .*(not found|does not exist)");

    /** Google's words where a thing that is written names another one that is not there, under the code of what is wrong in itself. */
    private static final Pattern NO_REFERENCE = Pattern.compile("(?i)The referenced \\S+ resource cannot be found");

    private static final Set<String> BUSY =
            Set.of("resourcenotready", "resourceinusebyanotheroperation", "operationinprogress");

    private static final Set<String> THROTTLED =
            Set.of("ratelimitexceeded", "userratelimitexceeded", "resourceexhausted", "resourceoperationrateexceeded");

    private static final Set<String> EXHAUSTED = Set.of(
            "quotaexceeded", "limitexceeded", "dailylimitexceeded", "zoneresourcepoolexhausted", "ipspaceexhausted");

    private static final Set<String> SWITCHED_OFF = Set.of("accessnotconfigured", "servicedisabled");

    private static final Set<String> DENIED = Set.of(
            "forbidden", "permissiondenied", "permissionserror", "unauthenticated", "autherror", "iampermissiondenied");

    private static final Set<String> NOT_FOUND = Set.of("notfound", "resourcenotfound");

    private static final Set<String> CONFLICT = Set.of(
            "alreadyexists",
            "resourcealreadyexists",
            "conditionnotmet",
            "resourceinusebyanotherresource",
            "failedprecondition",
            "aborted");

    private static final Set<String> UNAVAILABLE =
            Set.of("backenderror", "internalerror", "unavailable", "deadlineexceeded");

    private static final Pattern PROJECT = Pattern.compile("(?i)projects?[ /]([a-z0-9.:-]+)");

    private GcpErrorCodes() {}

    /**
     * What a failure means.
     *
     * @param codes the answer's own, the most exact ones first; empty if it had none, as a proxy's page
     * @param status the HTTP status
     */
    static ErrorKind kind(List<String> codes, String words, int status) {
        if (IN_PROGRESS.matcher(words).find()) {
            return ErrorKind.BUSY;
        }
        if (THERE.matcher(words).find()) {
            return ErrorKind.CONFLICT;
        }
        if (OVERLAP.matcher(words).find()) {
            return ErrorKind.INVALID;
        }
        if (status == 400
                && (NO_PEERING.matcher(words).find()
                        || NO_REFERENCE.matcher(words).find())) {
            return ErrorKind.NOT_FOUND;
        }
        return codes.stream()
                .flatMap(code -> kind(plain(code)).stream())
                .findFirst()
                .orElseGet(() -> HttpStatus.kind(status));
    }

    /** What a person can do about a failure that its words do not say in one line. */
    static Optional<String> remedy(List<String> codes, String words) {
        if (codes.stream().map(GcpErrorCodes::plain).noneMatch(SWITCHED_OFF::contains)) {
            return Optional.empty();
        }
        Matcher found = PROJECT.matcher(words);
        return Optional.of("The API is not enabled: gcloud services enable " + service(words)
                + (found.find() ? " --project=" + found.group(1).replaceFirst("[.:]$", "") : ""));
    }

    private static String service(String words) {
        Matcher named = Pattern.compile("[a-z]+\\.googleapis\\.com(?=[/ ])").matcher(words);
        return named.find() ? named.group() : "compute.googleapis.com";
    }

    /** Reasons are in camel case, statuses and operations' codes in capitals. */
    private static String plain(String code) {
        return code.replace("_", "").toLowerCase(Locale.ROOT);
    }

    private static Optional<ErrorKind> kind(String code) {
        if (BUSY.contains(code)) {
            return Optional.of(ErrorKind.BUSY);
        }
        if (THROTTLED.contains(code)) {
            return Optional.of(ErrorKind.THROTTLED);
        }
        if (EXHAUSTED.contains(code)) {
            return Optional.of(ErrorKind.EXHAUSTED);
        }
        if (SWITCHED_OFF.contains(code)) {
            // Not for want of a permission, which may come with time.
            return Optional.of(ErrorKind.INVALID);
        }
        if (DENIED.contains(code)) {
            return Optional.of(ErrorKind.DENIED);
        }
        if (NOT_FOUND.contains(code)) {
            return Optional.of(ErrorKind.NOT_FOUND);
        }
        if (CONFLICT.contains(code)) {
            return Optional.of(ErrorKind.CONFLICT);
        }
        return UNAVAILABLE.contains(code) ? Optional.of(ErrorKind.UNAVAILABLE) : Optional.empty();
    }
}
