/* The same as ColumnRead.java, as a check on it: the sum of the eight-byte words of all columns. Told what to do as ChildMain.java says. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static int64_t now(clockid_t clock) {
  struct timespec time;
  clock_gettime(clock, &time);
  return time.tv_sec * 1000000000LL + time.tv_nsec;
}

static int64_t sum(const char *bytes, long size) {
  const int64_t *column = (const int64_t *)bytes;
  int64_t sum = 0;
  for (long i = 0; i < size / 8; i++) sum += column[i];
  return sum;
}

/* Arguments: the folder of the task, how many facts take a byte, and how many take two after them. */
int main(int argc, char **argv) {
  if (argc != 4) return 2;
  long narrow = atol(argv[2]), wide = atol(argv[3]), count = 0;
  char *rows = NULL;
  char line[4096], path[4096];
  printf("= ready sum of all columns, C\n");
  fflush(stdout);
  while (fgets(line, sizeof line, stdin)) {
    line[strcspn(line, "\n")] = 0;
    if (!strncmp(line, "load ", 5)) {
      snprintf(path, sizeof path, "%s/%s.count", argv[1], line + 5);
      FILE *file = fopen(path, "r");
      if (!file || fscanf(file, "%ld", &count) != 1) return 1;
      fclose(file);
      snprintf(path, sizeof path, "%s/%s.rows", argv[1], line + 5);
      size_t size = count * (narrow + 2 * wide);
      file = fopen(path, "r");
      free(rows);
      rows = aligned_alloc(64, (size + 63) / 64 * 64);
      if (!file || !rows || fread(rows, 1, size, file) != size) return 1;
      fclose(file);
      printf("= ok\n");
    } else if (!strncmp(line, "pass ", 5)) {
      int64_t all = 0, wall = now(CLOCK_MONOTONIC), cpu = now(CLOCK_PROCESS_CPUTIME_ID);
      for (int times = atoi(line + 5); times > 0; times--) {
        all = 0;
        for (long i = 0; i < narrow; i++) all += sum(rows + i * count, count);
        for (long i = 0; i < wide; i++) all += sum(rows + (narrow + 2 * i) * count, 2 * count);
        __asm__ volatile("" : : "r"(all) : "memory"); /* each time anew */
      }
      printf("= ok %lld %lld %lld\n", (long long)(now(CLOCK_MONOTONIC) - wall),
             (long long)(now(CLOCK_PROCESS_CPUTIME_ID) - cpu), (long long)all);
    } else {
      printf("= failed no such command\n");
    }
    fflush(stdout);
  }
  return 0;
}
