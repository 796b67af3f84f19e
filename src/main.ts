#!/usr/bin/env node
// The entry point: hands the arguments to the command line and takes its exit code.
