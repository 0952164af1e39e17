// The processors that the quotas of control groups allow. The Linux kernel's documentation
// describes them: cgroup-v2, CPU Interface Files, for version 2, and scheduler/sched-bwc for
// version 1.
#define _GNU_SOURCE
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "Processors.h"

// The first two words of a file; false where there is no such file. A missing word is empty.
static bool read_words(const char *folder, const char *group, const char *file, char words[2][32])
{
    char path[PATH_MAX];
    if (snprintf(path, sizeof path, "%s%s/%s", folder, group, file) >= (int)sizeof path)
        return false;
    FILE *stream = fopen(path, "re");
    if (!stream)
        return false;
    words[0][0] = words[1][0] = 0;
    bool is_read = fscanf(stream, "%31s %31s", words[0], words[1]) >= 1;
    fclose(stream);
    return is_read;
}

// The processors for a quota of time in each period; 0 where there is none ("max" or -1).
static size_t processors(const char *quota, const char *period)
{
    double time = strtod(quota, NULL), of = strtod(period, NULL);
    return time > 0 && of > 0 ? (size_t)ceil(time / of) : 0;
}

static size_t quota_of_group(const char *folder, const char *group, bool is_version_2)
{
    char words[2][32], period[2][32];
    if (is_version_2)
        return read_words(folder, group, "cpu.max", words) ? processors(words[0], words[1]) : 0;
    return read_words(folder, group, "cpu.cfs_quota_us", words)
                   && read_words(folder, group, "cpu.cfs_period_us", period)
               ? processors(words[0], period[0])
               : 0;
}

static size_t lesser_quota(size_t a, size_t b) { return a == 0 || (b > 0 && b < a) ? b : a; }

// The least quota of a group and of all groups around it. A container may see its own group as the
// root, where the path of its group does not exist: missing folders have no quota.
static size_t least_quota(const char *folder, char *group, bool is_version_2)
{
    size_t least = 0;
    while (true) {
        least = lesser_quota(least, quota_of_group(folder, group, is_version_2));
        char *slash = strrchr(group, '/');
        if (!slash)
            return least;
        *slash = 0;
    }
}

// Whether "cpu" is among the controllers, which commas separate.
static bool names_cpu(const char *controllers)
{
    for (const char *at = controllers; (at = strstr(at, "cpu")) != NULL; at += 3)
        if ((at == controllers || at[-1] == ',') && (at[3] == 0 || at[3] == ','))
            return true;
    return false;
}

size_t nn_processor_quota(const char *membership, const char *groups)
{
    FILE *stream = fopen(membership, "re");
    if (!stream)
        return 0;
    size_t least = 0;
    char line[PATH_MAX];
    // Lines are "number:controllers:/path"; version 2 has no controllers.
    while (fgets(line, sizeof line, stream)) {
        line[strcspn(line, "\n")] = 0;
        char *controllers = strchr(line, ':');
        char *group = controllers ? strchr(controllers + 1, ':') : NULL;
        if (!group)
            continue;
        controllers++;
        *group++ = 0;
        bool is_version_2 = controllers[0] == 0;
        if (!is_version_2 && !names_cpu(controllers))
            continue;
        // Version 2 has the folder for itself or, beside version 1, a folder in it.
        const char *mounts[] = {is_version_2 ? "" : "/cpu",
                                is_version_2 ? "/unified" : "/cpu,cpuacct"};
        size_t quota = 0;
        for (int i = 0; i < 2 && quota == 0; i++) {
            char folder[PATH_MAX], path[PATH_MAX];
            snprintf(folder, sizeof folder, "%s%s", groups, mounts[i]);
            snprintf(path, sizeof path, "%s", group);
            quota = least_quota(folder, path, is_version_2);
        }
        least = lesser_quota(least, quota);
    }
    fclose(stream);
    return least;
}
