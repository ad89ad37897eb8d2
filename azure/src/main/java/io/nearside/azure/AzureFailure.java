package io.nearside.azure;

import com.azure.core.management.exception.ManagementError;
import io.nearside.api.error.ErrorKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What Azure says of a call or an operation that failed.
 *
 * @param code Azure's own; empty if there is none
 * @param says Azure's words with the first detail, fit to be shown
 */
public record AzureFailure(ErrorKind kind, String code, String says) {

    /** @param status of the answer that told it */
    static AzureFailure of(@Nullable ManagementError error, int status) {
        if (error == null) {
            return new AzureFailure(AzureErrorCodes.kind(List.of(), status), "", "Azure gave no reason");
        }
        List<? extends ManagementError> details =
                Objects.requireNonNullElseGet(error.getDetails(), List::<ManagementError>of);
        List<String> codes = new ArrayList<>();
        Stream.concat(Stream.of(error), details.stream())
                .map(ManagementError::getCode)
                .filter(Objects::nonNull)
                .forEach(codes::add);
        String words = Stream.concat(Stream.of(error), details.stream().limit(1))
                .map(ManagementError::getMessage)
                .filter(said -> said != null && !said.isBlank())
                .collect(Collectors.joining(" "));
        return new AzureFailure(
                AzureErrorCodes.kind(codes, status),
                Objects.requireNonNullElse(error.getCode(), ""),
                words.isEmpty() ? "Azure gave no reason" : AzureWords.of(words));
    }

    /** Code and words, for a person. */
    public String line() {
        return code.isEmpty() ? says : says + " (" + code + ")";
    }
}
