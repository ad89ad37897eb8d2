/** What a sub-account of UpCloud needs to be granted. */
@NullMarked
package io.nearside.upcloud.permission;

import org.jspecify.annotations.NullMarked;
