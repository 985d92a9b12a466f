Console.WriteLine("up, down, seed, unseed, reset, status, script");
